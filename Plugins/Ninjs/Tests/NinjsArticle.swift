import WireformCore

/// An invented article that uses much of what ninjs has, and much of what it has not.
enum NinjsArticle {
  static var full: Article {
    var article = Article()
    article.id = "urn:example:harbour-1"
    article.version = "3"
    article.altIds = [AltID("H-17", role: "desk")]
    article.type = "text"
    article.profile = "standard"
    article.status = "usable"
    article.urgency = Urgency("3", scale: "iptc")
    article.firstCreated = PartialDate("2026-03-01T08:00:00Z")
    article.versionCreated = PartialDate("2026-03-02T09:15:00+01:00")
    article.contentCreated = PartialDate("2026-03")
    article.embargo = Embargo(until: PartialDate("2026-03-03T06:00:00Z"))
    article.expires = PartialDate("2027-03-02T00:00:00Z")
    article.provider = Concept(name: "Example Agency", uri: "https://example.org/agency")
    article.infoSources = [Concept(name: "Harbour board")]
    article.edNotes = [Note("Adds tides."), Note("Pictures follow.")]
    article.labels = [Label("UPDATE 1", sense: "update", number: 1)]
    article.language = "en"
    article.title = "harbour"
    article.headline = "Lighthouse reopens after storm"
    article.subheadline = "Keeper says lamp is safe"
    article.slugline = "HARBOUR-LAMP"
    article.byline = "By Ada Reed"
    article.creditLine = "Example Agency"
    article.summary = "The lamp is lit again."
    article.keywords = [Line("harbour"), Line("storms")]
    article.creators = [Concept(name: "Ada Reed")]
    article.located = [Concept(name: "Port Merrow")]
    article.genres = [Concept(name: "Article", uri: "http://cv.example/genre/article")]
    article.rights = rights
    article.subjects = [subject]
    article.people = [Concept(name: "Tom Vane")]
    article.places = [place]
    article.organisations = [organisation]
    article.dateline = Dateline()
    article.dateline?.text = "PORT MERROW"
    article.dateline?.runIn = "PORT MERROW, March 2 (Reuters) - "
    article.media = [picture]
    article.body = [
      .text("The lamp was lit on Monday."), .text("Boats came home."), .heading(Heading(level: 2, [.text("Tides")])),
    ]
    article.wordCount = 9
    article.signoff = "ar/tv"
    article.extras["nitf"] = ["attributes": ["x": "y"]]
    return article
  }

  private static var rights: Rights {
    var rights = Rights()
    rights.holder = Concept(name: "Example Agency")
    rights.notice = "(c) 2026 Example Agency"
    rights.usageTerms = "Editorial use."
    var expression = RightsExpression()
    expression.language = "http://www.w3.org/ns/odrl/2/"
    expression.href = "https://example.org/rights"
    rights.expressions = [expression]
    return rights
  }

  private static var subject: Concept {
    var subject = Concept(name: "weather", uri: "http://cv.iptc.org/newscodes/mediatopic/17000000")
    subject.qcode = "medtop:17000000"
    subject.details.relevance = RawNumber(80)
    subject.details.creator = "desk"
    subject.broader = [Concept(name: "nature")]
    return subject
  }

  private static var place: Concept {
    var place = Concept(name: "Port Merrow")
    place.details.position = Position()
    place.details.position?.latitude = RawNumber("51.50")
    place.details.position?.longitude = RawNumber("-3")
    return place
  }

  private static var organisation: Concept {
    var organisation = Concept(name: "Merrow Lamps plc", type: "cpnat:organisation")
    var symbol = Symbol()
    symbol.symbol = "MLP"
    symbol.exchange = "XMER"
    organisation.details.symbols = [symbol]
    organisation.details.contactInfo = [ContactPoint(type: "phone", value: "+44 1")]
    return organisation
  }

  private static var picture: Article {
    var picture = Article()
    picture.name = "lamp"
    picture.type = "picture"
    picture.id = "urn:example:lamp"
    picture.caption = "The lamp at dusk."
    picture.byline = "Tom Vane"
    var rendition = Rendition()
    rendition.name = "web"
    rendition.href = "https://example.org/lamp.jpg"
    rendition.contentType = "image/jpeg"
    rendition.width = 640
    rendition.height = 480
    picture.renditions = [rendition]
    return picture
  }
}
