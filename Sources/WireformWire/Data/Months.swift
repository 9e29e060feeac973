/// The names of months in the languages of the wires, as datelines write them: whole, cut short, in the genitive.
enum Months {
  /// Month numbers by name, without the dot of a short form.
  static let table: WordTable = {
    var hashes: [(UInt64, UInt16)] = []
    for row in rows {
      WordTable.forEachWord(row, slashes: true) { hash, place in
        hashes.append((hash.value, UInt16(truncatingIfNeeded: place + 1)))
      }
    }
    return WordTable(hashes)
  }()

  /// One row a language: twelve cells parted by `|`, spellings parted by `/`.
  private static let rows: [StaticString] = [
    // English
    "january/jan|february/feb|march/mar|april/apr|may|june/jun|july/jul|august/aug|september/sept/sep|october/oct|november/nov|december/dec",
    // Russian, genitive and cut short
    "января/янв|февраля/фев/февр|марта/мар|апреля/апр|мая/май|июня/июн|июля/июл|августа/авг|сентября/сен/сент|октября/окт|ноября/ноя/нояб|декабря/дек",
    // German
    "januar/jänner|februar/feber|märz/mär|april|mai|juni|juli|august|september|oktober/okt|november|dezember/dez",
    // French
    "janvier/janv|février/fév/févr|mars|avril/avr|mai|juin|juillet/juil|août|septembre|octobre|novembre|décembre/déc",
    // Spanish
    "enero/ene|febrero|marzo|abril/abr|mayo/may|junio|julio|agosto/ago|septiembre/setiembre/set|octubre|noviembre|diciembre/dic",
    // Italian
    "gennaio/gen|febbraio|marzo|aprile|maggio/mag|giugno/giu|luglio/lug|agosto|settembre|ottobre/ott|novembre|dicembre",
    // Portuguese
    "janeiro|fevereiro/fev|março|abril|maio/mai|junho|julho|agosto|setembro|outubro/out|novembro|dezembro/dez",
    // Polish, genitive
    "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia",
    // Czech, genitive
    "ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince",
    // Ukrainian and Belarusian, genitive
    "січня/студзеня|лютого/лютага|березня/сакавіка|квітня/красавіка|травня/мая|червня/чэрвеня|липня/ліпеня|серпня/жніўня|вересня/верасня|жовтня/кастрычніка|листопада/лістапада|грудня/снежня",
    // Dutch
    "januari|februari|maart/mrt|april|mei|juni|juli|augustus|september|oktober|november|december",
    // Swedish, Danish, Norwegian, Finnish
    "januari/tammikuuta|februari/helmikuuta|mars/maaliskuuta|april/huhtikuuta|maj/toukokuuta|juni/kesäkuuta|juli/heinäkuuta|augusti/elokuuta|september/syyskuuta|oktober/lokakuuta|november/marraskuuta|december/joulukuuta",
    // Turkish, Indonesian, Malay
    "ocak|şubat|mart/mac|nisan|mayıs/mei|haziran|temmuz|ağustos/agustus/ogos|eylül|ekim|kasım|aralık/desember/disember",
    // Hungarian
    "január|február|március|április|május|június|július|augusztus|szeptember|október|november|december",
  ]
}
