/// Invented stories in the shapes of agencies.
enum Stories {
  static let tass = """
    All news

    Port Elsa reopens its harbor after a storm of three days

    Ferries will run by night as well until the end of the month
    A ferry leaves the harbor of Port Elsa Ivan Petrov/TASS
    A ferry leaves the harbor of Port Elsa
    © Ivan Petrov/TASS

    PORT ELSA, November 20. /TASS/. The harbor of Port Elsa opened again on Friday after a storm that lasted three days.

    "All ferries run," the harbor master said.
    """

  static let reuters = """
    UPDATE 1-Port Elsa harbor reopens after storm

    (Adds harbor master's comment in paragraph 2)

    By Jane Doe

    PORT ELSA, Nov 20 (Reuters) - The harbor of Port Elsa reopened on Friday after a storm that lasted for three days.

    "All ferries run," the harbor master (whose office is on the pier) said.

    FREIGHT WAITS

    Freight will wait until Monday, he said, since the cranes must be looked at by the people who made them. (Reporting by Jane Doe; Editing by John Roe (in Elsa) and Ann Poe)
    """

  static let ap = """
    ^BC-XX--Harbor Reopens, 1st Ld-Writethru,130<
    ^Harbor reopens after storm<
    ^Eds: Adds details. With AP Photos.<
    ^By JANE DOE=
    ^Associated Press=
    \t   PORT ELSA, Maine (AP) _ The harbor of Port Elsa reopened Friday
    after a storm that had kept its ferries in port for three days, the
    harbor master said.
    \t   ``All ferries run,'' he said.
    \t   ___
    \t   Associated Press writer Ann Poe contributed to this report.
    AP-WF-11-20-15 1626GMT<
    """

  static let dpa = """
    Verkehr/Hafen/
    1ST LEAD
    Hafen von Elsa nach Sturm wieder offen
    Von Max Muster, dpa =

    Drei Tage lang fuhr keine Fähre. Nun geht es weiter, sagt der
    Hafenmeister - aber die Fracht muss warten.

    Elsa (dpa/lni) - Der Hafen von Elsa ist nach einem Sturm von drei
    Tagen wieder offen. Das sagte der Hafenmeister am Freitag, der auch
    die Schleuse leitet - und das seit Jahren. Fähren fahren wieder.

    Fracht muss warten

    Die Fracht muss dagegen bis Montag warten, weil die Kräne erst noch
    von ihrem Hersteller untersucht werden müssen, wie er sagte.

    # Notizblock

    ## Internet
    - [Hafen](http://example.com)

    dpa mm yyzz
    """

  static let xinhua = """
    Roundup: Harbor reopens after storm

    PORT ELSA, Nov. 20 (Xinhua) -- The harbor of Port Elsa reopened on Friday after a storm. Enditem
    """

  static let afp = """
    Le port d'Elsa rouvre après la tempête

    Elsa, 20 nov 2015 (AFP) - Le port d'Elsa a rouvert vendredi après une tempête de trois jours, selon la capitainerie.

    Les ferries circulent de nouveau.

    jd/jr/ap
    """

  static let zczc = """
    ZCZC AAP
    %A
    #Harbour_BC1
    $Harbour reopens
    :(ELSA)
    &AAPIS\\doej
    *03000000
    The harbour of Elsa has reopened after three days.

    AAP RTV
    NNNN
    """

  static let table = """
    Standings after three days

    ELSA, Nov 20 (Reuters) - Standings of the regatta of Port Elsa after the third day of sailing on Friday.

    Team          P   W   L
    Elsa          3   3   0
    Northhaven    3   2   1
    Southhaven    3   0   3
    """

  static let all = [tass, reuters, ap, dpa, xinhua, afp, zczc, table]
}
