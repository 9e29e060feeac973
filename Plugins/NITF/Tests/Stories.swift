/// Documents of invented stories, in the shapes in which feeds send NITF.
enum Stories {
  /// All that 3.6 has in its heads, and most of its blocks.
  static let full = """
    <?xml version="1.0" encoding="UTF-8"?>
    <nitf xmlns="http://iptc.org/std/NITF/2006-10-18/" version="-//IPTC//DTD NITF 3.6//EN" uno="u-1" baselang="en-GB">
      <head>
        <title type="main">Bridge opened</title>
        <meta name="desk" content="City"/>
        <meta name="empty" content=""/>
        <tobject tobject.type="News">
          <tobject.property tobject.property.type="Feature"/>
          <tobject.subject tobject.subject.refnum="15054000" tobject.subject.matter="Soccer" tobject.subject.type="Sport"/>
          <tobject.subject tobject.subject.refnum="15073031" tobject.subject.matter="League" tobject.subject.code="SPO"/>
          <tobject.subject tobject.subject.refnum="x12" tobject.subject.ipr="local" tobject.subject.type="Bridges"/>
        </tobject>
        <iim ver="4"><ds num="2:120" value="words"/></iim>
        <docdata management-status="usable" management-doc-idref="old.1" management-idref-status="canceled">
          <correction info="Corrects the length" id-string="old.1" regsrc="example.org"/>
          <evloc city="Norham" county-dist="North" state-prov="NB" iso-cc="GB"/>
          <doc-id id-string="story.1" regsrc="example.org"/>
          <doc-id id-string="second.1" regsrc="other.org"/>
          <del-list><from-src src-name="Example Agency" level-number="1"/></del-list>
          <urgency ed-urg="3"/>
          <fixture fix-id="city-news"/>
          <date.issue norm="20240501T101500+0100"/>
          <date.release norm="20240501T110000+0100"/>
          <date.expire norm="2024-06-01T00:00:00Z"/>
          <doc-scope scope="North"/>
          <series series.name="Bridges" series.part="2" series.totalpart="3"/>
          <ed-msg msg-type="info" info="A second take follows."/>
          <du-key generation="2" part="1" version="3" key="bridge-opened"/>
          <doc.copyright year="2024" holder="Example Agency"/>
          <doc.rights owner="Example Agency" startdate="20240501" agent="Desk" geography="Europe" limitations="no web"/>
          <key-list><keyword key="bridges"/><keyword key="traffic"/></key-list>
          <identified-content>
            <person idsrc="local" value="p1" class="mayor"><name.given>Ada</name.given> <name.family>Bell</name.family><function>mayor</function><alt-code idsrc="wiki" value="Q1"/></person>
            <org idsrc="local" value="o1">Norham Council</org>
            <location location-code="NH" code-source="local">Norham</location>
            <event start-date="20240501">Opening</event>
            <object.title>The Bridge Book</object.title>
            <classifier type="tax" value="t1">Top/News</classifier>
            <virtloc idsrc="web" value="norham.example">norham</virtloc>
          </identified-content>
        </docdata>
        <pubdata type="web" name="Example Online" date.publication="20240501T120000Z" item-length="42" unit-of-measure="word" ex-ref="https://example.org/1"/>
        <pubdata type="print" name="Example Daily" position.section="A"/>
        <revision-history name="Ada Lee" function="writer-author" norm="20240501T090000Z" comment="Created."/>
      </head>
      <body>
        <body.head>
          <hedline><hl1 id="h">Norham opens <em>its</em> bridge</hl1><hl2>First crossing in a century</hl2><hl2 class="online">Bridge opens</hl2></hedline>
          <note noteclass="editorsnote" type="npa"><body.content><p>Pictures follow.</p></body.content></note>
          <note noteclass="cpyrt"><body.content><p>Copyright Example Agency</p></body.content></note>
          <rights>All rights reserved.</rights>
          <byline>By <person value="al">Ada Lee</person> <byttl>City Editor</byttl></byline>
          <byline class="second">and Ben Ray</byline>
          <distributor><org idsrc="local" value="ex">Example Agency</org></distributor>
          <dateline><location><city city-code="nh">Norham</city>, <state>NB</state></location><story.date norm="20240501">May 1</story.date></dateline>
          <abstract><p>The new bridge opened on Wednesday.</p></abstract>
        </body.head>
        <body.content>
          <p lede="true" class="intro">The bridge at Norham was opened.<br/>It is red.</p>
          <p xml:lang="fr" id="p2">Voilà <q>le pont</q>, a <a href="https://example.org/b" title="Bridge">link</a>, <chron norm="20240501">today</chron>.</p>
          <hl2>Numbers</hl2>
          <ul><li>One</li><li><em>Two</em></li></ul>
          <ol seqnum="3"><li><p>A block</p></li></ol>
          <dl><dt>Term</dt><dd>Meaning</dd></dl>
          <table border="1"><caption>Lengths</caption><colgroup><col width="10" align="left"/></colgroup><thead><tr><th>Bridge</th></tr></thead><tbody><tr><td colspan="2" rowspan="1" align="right">Norham</td></tr><tr><th>x</th></tr></tbody></table>
          <nitf-table><nitf-table-metadata subclass="scores"/><table><tr><td>1</td></tr></table></nitf-table>
          <bq quote-source="Mayor"><block><p>It is red.</p></block><credit>Ada Bell</credit></bq>
          <media media-type="image" style="float:left"><media-metadata name="colour" value="yes"/><media-reference source="b.jpg" name="full" mime-type="image/jpeg" height="10" width="20" alternate-text="A bridge" source-credit="Example" copyright="(c) Example" coding="none"/><media-caption>The bridge. <em>Red</em>.</media-caption><media-producer>Cy Dale</media-producer></media>
          <pre>a
         b</pre>
          <hr/>
          <fn><body.content><p>A footnote.</p></body.content></fn>
          <block class="side"><byline>By Ben Ray</byline><p>A side story by <person>Ben Ray</person> on <money unit="GBP">5 pounds</money> and H<num><sub>2</sub></num>O.</p><datasource>Council</datasource></block>
        </body.content>
        <body.end><tagline type="std">Ben Ray contributed.</tagline><bibliography>Example, 2024</bibliography></body.end>
      </body>
    </nitf>
    """

  /// As the DTD of 2.5 has it, and as old feeds bend it.
  static let old = """
    <?xml version="1.0"?>
    <!DOCTYPE nitf SYSTEM "nitf-2-5.dtd">
    <nitf version="-//IPTC-NAA//DTD NITF-XML 2.5//EN" change.date="9 August 2000" change.time="1700" lang="en">
      <head><title>Old</title><docdata><doc-id regsrc="EX"/><urgency ed-urg=""/><date.issue norm="yesterday"/><ed-msg info=""/>
        <pubdata date.publication="20000809T120000" item-length="12" unit-of-measure="character"/></docdata></head>
      <body>
        <body.head><hedline><hl1>Old headline</hl1></hedline><distributor>EX</distributor><dateline><location>PARIS</location></dateline>
          <abstract>Bare text</abstract></body.head>
        <body.content>PARIS, May 1 (AP) - Text without a paragraph &nbsp;here.
          <p private="x">More <frac>text</frac>.</p><unknown><p>inside</p></unknown></body.content>
      </body>
    </nitf>
    """

  /// The shape of a newspaper's archive: classes tell what is what.
  static let archive = """
    <nitf change.date="June 10, 2005" change.time="19:30" version="-//IPTC//DTD NITF 3.3//EN">
      <head><title>Paid Notice</title><meta content="1" name="publication_day_of_month"/><meta content="Metro" name="dsk"/>
        <docdata><doc-id id-string="1"/><doc.copyright holder="Example Times" year="1987"/><series series.name="Notes"/>
          <identified-content><classifier class="indexing_service" type="descriptor">Bridges</classifier>
            <org class="indexing_service">Council</org><person class="indexing_service">Bell, Ada</person>
            <location class="indexing_service">Norham</location><object.title class="indexing_service">Book</object.title>
          </identified-content></docdata>
        <pubdata date.publication="19870101T000000" ex-ref="https://example.org/1" item-length="5" name="Example Times" unit-of-measure="word"/>
      </head>
      <body><body.head><hedline><hl1>Bridge</hl1><hl2 class="online_headline">Bridge; Online</hl2></hedline>
        <byline class="print_byline">By Ada Lee</byline><byline class="normalized_byline">Lee, Ada</byline>
        <dateline>NORHAM, Jan. 1</dateline><abstract><p>One.</p><p>Two.</p></abstract></body.head>
        <body.content><block class="lead_paragraph"><p>LEAD: A bridge opened.</p></block>
        <block class="full_text"><p>LEAD: A bridge opened.</p><p>It is red.</p></block></body.content>
      </body>
    </nitf>
    """

  /// Text where the standard has attributes, a country in brackets, the dateline told twice.
  static let bent = """
    <nitf><head><title>Faro</title><meta name="NTBStikkord" content="FARO"/><meta name="NTBPrioritet" content="5"/></head>
    <docdata><ed-msg>Repeats the headline.</ed-msg><key-list><keyword>Faro</keyword></key-list></docdata>
    <body><body.head><hedline><hl1>Encendido el faro</hl1></hedline>
    <dateline><location><city>Puerto Merrow</city> <country iso-cc="ES">(España)</country></location><story.date norm="20260302"> 2 mar (EFE).-</story.date></dateline></body.head>
    <p>Puerto Merrow (España), 2 mar (EFE).- El faro fue encendido.</p></body></nitf>
    """

  /// A body whose markup is text, and a dateline of a source that no table knows.
  static let escaped = """
    <nitf><head><meta name="keywords" content="lamp, port"/></head><body><body.head><dateline>Merrow</dateline></body.head><body.content><![CDATA[<p>Merrow (Eksempel): The lamp is <b>lit</b> &amp; bright.</p><ul><li>Nine days</li></ul>]]></body.content></body></nitf>
    """
}
