extension NinjsObjectShape {
  /// The schema of a version.
  static func schema(_ version: NinjsVersion) -> NinjsObjectShape { schemas[version] ?? made(version) }

  /// All schemas, made once: a batch opens a writer for each of its outputs.
  private static let schemas = Dictionary(uniqueKeysWithValues: NinjsVersion.all.map { ($0, made($0)) })

  private static func made(_ version: NinjsVersion) -> NinjsObjectShape {
    switch version.major {
    case 1: one(version)
    case 2: two(version)
    default: three(version)
    }
  }

  private static func strings(_ names: String...) -> [String: NinjsShape] {
    Dictionary(uniqueKeysWithValues: names.map { ($0, .string) })
  }

  private static func moments(_ names: String...) -> [String: NinjsShape] {
    Dictionary(uniqueKeysWithValues: names.map { ($0, .dateTime) })
  }

  private static func object(
    _ members: [String: NinjsShape], _ more: [String: NinjsShape] = [:], required: [String] = []
  ) -> NinjsShape {
    .object(NinjsObjectShape(members: members.merging(more) { $1 }, required: required))
  }

  private static let contact: NinjsShape = .object(
    NinjsObjectShape(
      members: strings("type", "role", "lang", "name", "value").merging([
        "address": object(strings("locality", "area", "postalCode", "country"), ["lines": .list(.string)])
      ]) { $1 }, exactlyOne: ["value", "address"]))

  private static let status = NinjsShape.choice(["usable", "withheld", "canceled"])
  private static let types: Set<String> = ["text", "audio", "video", "picture", "graphic", "composite"]
  private static let percent = NinjsShape.integer(0...100)
  private static let rights: NinjsShape = .object(
    NinjsObjectShape(
      members: strings("langId", "linkedRights", "encodedRights"), exactlyOne: ["linkedRights", "encodedRights"]))

  // MARK: 3.x

  private static func three(_ version: NinjsVersion) -> NinjsObjectShape {
    var members = listed(contacts: true, extended: true)
    members.merge(
      strings(
        "uri", "profile", "version",
        "copyrightHolder", "copyrightNotice", "usageTerms", "edNote", "language", "title", "by", "slugline", "located",
        "name", "rel")
    ) { $1 }
    members.merge(moments("firstCreated", "versionCreated", "contentCreated", "embargoedUntil", "expires")) { $1 }
    members["type"] = .choice(types.union(["component", "event", "planning"]))
    members["urgency"] = .integer(1...9)
    members["eventDetails"] = object(
      strings("eventStatus", "plannedCoverageStatus"), ["dates": dates, "organiser": organisation])
    members["plannedCoverage"] = .list(plannedCoverage)
    members["rightsInfo"] = rights
    if version >= NinjsVersion(3, 1) { members["digitalSourceType"] = object(strings("name", "uri", "literal")) }
    return NinjsObjectShape(members: members, required: ["uri"])
  }

  private static let organisation = object(
    strings("name", "rel", "uri", "literal"),
    ["symbols": .list(object(strings("exchange", "symbolType", "symbol"))), "contactInfo": .list(contact)])

  private static let rendition = object(
    strings(
      "name", "href", "contentType", "title", "format", "aspectRatio", "videoCodec", "transportProtocol", "bitrate"),
    [
      "width": .integer(nil), "height": .integer(nil), "sizeInBytes": .integer(nil), "duration": .number,
      "frameRate": .number, "poi": object(["x": .integer(nil), "y": .integer(nil)]),
      "scanType": .choice(["progressive", "interlaced"]),
    ], required: ["name"])

  private static let dates: NinjsShape = .object(
    NinjsObjectShape(
      members: moments("startDate", "endDate").merging([
        "expectedStartDate": .truncatedDate, "expectedEndDate": .truncatedDate, "expectedDuration": .string,
        // recurrenceDates must be a list and a string at once in the schema, so nothing can be written there.
        "recurrence": object([
          "recurrenceRules": .list(
            object(
              moments("until"),
              [
                "frequency": .choice(["secondly", "minutely", "hourly", "daily", "weekly", "monthly", "yearly"]),
                "interval": .integer(nil), "count": .integer(nil),
              ]))
        ]),
      ]) { $1 }, atLeastOne: ["expectedStartDate", "expectedEndDate"]))

  private static let plannedCoverage = object(
    strings("uri", "title", "edNote", "language"),
    [
      "pubStatus": status, "type": .choice(types.union(["component", "event", "planning"])), "dates": dates,
      "commissioned": object(
        strings("by").merging(moments("on")) { $1 }, ["references": .list(object(strings("name", "value")))]),
      "audiences": .list(object(strings("audience"), ["significance": .integer(nil)])),
      "exclAudience": .list(.string), "urgency": .integer(1...9),
      "itemCount": object(["rangeFrom": .integer(nil), "rangeTo": .integer(nil)]), "wordCount": .integer(nil),
      "renditions": .list(rendition),
    ])

  /// The lists that 2.x and 3.x share, in the names of 3.x.
  /// - Parameters:
  ///   - contacts: whether parties have contacts, and subjects their scores: from 2.1 on.
  ///   - extended: whether renditions and symbols have what only 3.x knows.
  private static func listed(contacts: Bool, extended: Bool) -> [String: NinjsShape] {
    let line = object(strings("role", "contentType", "value"), required: ["value"])
    let named = strings("name", "rel", "uri", "literal")
    let reachable: [String: NinjsShape] = contacts ? ["contactInfo": .list(contact)] : [:]
    let scores: [String: NinjsShape] =
      contacts ? ["creator": .string, "relevance": percent, "confidence": percent] : [:]
    let symbols = extended ? [:] : strings("ticker")
    let moreSymbols = contacts ? strings("exchange", "symbolType", "symbol") : strings("exchange")
    return [
      "representationType": .choice(["full", "partial"]), "pubStatus": status, "descriptions": .list(line),
      "headlines": .list(line),
      "bodies": .list(
        object(
          strings("role", "contentType", "value"), ["charCount": .integer(nil), "wordCount": .integer(nil)],
          required: ["value"])),
      "people": .list(object(named, reachable)),
      "organisations": .list(
        object(named, reachable.merging(["symbols": .list(object(symbols, moreSymbols))]) { $1 })),
      "places": .list(object(named, reachable.merging(["geoJSON": .anyObject]) { $1 })),
      "subjects": .list(object(named, scores)),
      "events": .list(object(named, extended ? strings("id") : [:])), "objects": .list(object(named)),
      "genres": .list(object(strings("name", "uri", "literal"))),
      "infoSources": .list(object(strings("name", "role", "uri", "literal"), reachable)),
      "renditions": .list(extended ? rendition : plainRendition), "associations": .list(.item),
      "altIds": .list(object(strings("role", "value"))),
      "trustIndicators": .list(object(strings("role", "title", "href"))),
      "standard": object(strings("name", "version", "schema")),
    ]
  }

  private static let plainRendition = object(
    strings("name", "href", "contentType", "title", "format"),
    ["width": .number, "height": .number, "sizeInBytes": .number, "duration": .number], required: ["name"])

  // MARK: 2.x, in the names of 3.x: they are lowered afterwards

  private static func two(_ version: NinjsVersion) -> NinjsObjectShape {
    var members = listed(contacts: version >= NinjsVersion(2, 1), extended: false)
    members.merge(
      strings(
        "uri", "profile", "version",
        "copyrightHolder", "copyrightNotice", "usageTerms", "edNote", "language", "title", "by", "slugline", "located",
        "name")
    ) { $1 }
    members.merge(moments("firstCreated", "versionCreated", "contentCreated", "embargoedUntil")) { $1 }
    members["type"] = .choice(types.union(["component"]))
    members["urgency"] = .number
    members["rightsInfo"] = rights
    if version >= NinjsVersion(2, 1) { members["expires"] = .dateTime }
    if version >= NinjsVersion(2, 2) { members["digitalSourceType"] = object(strings("name", "uri", "literal")) }
    return NinjsObjectShape(members: members, required: ["uri"])
  }

  // MARK: 1.x

  private static func one(_ version: NinjsVersion) -> NinjsObjectShape {
    var members = strings(
      "uri", "mimetype", "profile", "version", "copyrightholder", "copyrightnotice",
      "language", "byline", "headline", "located")
    members.merge(moments("versioncreated", "embargoed")) { $1 }
    members["type"] = .choice(version >= NinjsVersion(1, 2) ? types.union(["component"]) : types)
    members["representationtype"] = .choice(["complete", "incomplete"])
    members["pubstatus"] = status
    members.merge(oneLists(version)) { $1 }
    if version >= NinjsVersion(1, 1) { members.merge(["urgency": .number, "usageterms": .string]) { $1 } }
    if version >= NinjsVersion(1, 2) {
      members.merge(strings("ednote", "title", "slugline")) { $1 }
      members["firstcreated"] = .dateTime
      members.merge(["charcount": .number, "wordcount": .number]) { $1 }
    }
    var prefixes: [(String, NinjsShape)] = [("description_", .string), ("body_", .string)]
    if version >= NinjsVersion(1, 3) {
      prefixes.append(("headline_", .string))
      members["altids"] = .anyObject
      members["$standard"] = object(strings("name", "version", "schema"))
    }
    if version >= NinjsVersion(1, 4) {
      members.merge(["contentcreated": .dateTime, "expires": .dateTime, "rightsinfo": lowered(rights)]) { $1 }
    }
    if version >= NinjsVersion(1, 6) { members["digitalsourcetype"] = object(strings("name", "uri", "literal")) }
    return NinjsObjectShape(members: members, prefixes: prefixes, required: ["uri"])
  }

  private static func oneLists(_ version: NinjsVersion) -> [String: NinjsShape] {
    let contacts = version >= NinjsVersion(1, 5)
    let named = strings("name", "rel", "scheme", "code")
    let reachable: [String: NinjsShape] = contacts ? ["contactinfo": .list(lowered(contact))] : [:]
    let scores: [String: NinjsShape] =
      contacts ? ["creator": .string, "relevance": percent, "confidence": percent] : [:]
    let symbols = strings("ticker", "exchange").merging(contacts ? strings("symboltype", "symbol") : [:]) { $1 }
    let times: [String: NinjsShape] =
      version >= NinjsVersion(1, 2) ? ["duration": .number, "format": .string] : [:]
    let rendition = object(
      strings("href", "mimetype", "title"),
      times.merging(["height": .number, "width": .number, "sizeinbytes": .number]) { $1 })
    let place = NinjsObjectShape(
      members: named.merging(reachable) { $1 },
      prefixes: version >= NinjsVersion(1, 1) ? [("geometry_", .anyObject)] : [])
    var lists: [String: NinjsShape] = [
      "person": .list(object(named, reachable)),
      "organisation": .list(object(named, reachable.merging(["symbols": .list(object(symbols))]) { $1 })),
      "place": .list(.object(place)), "subject": .list(object(named, scores)), "event": .list(object(named)),
      "object": .list(object(named)),
      "renditions": .map(rendition, allowsUnderline: version >= NinjsVersion(1, 3)),
      "associations": .map(.item, allowsUnderline: version >= NinjsVersion(1, 3)),
    ]
    if version >= NinjsVersion(1, 2) { lists["infosource"] = .list(object(named, reachable)) }
    if version >= NinjsVersion(1, 3) {
      lists["genre"] = .list(object(strings("name", "scheme", "code")))
      lists["trustindicator"] = .list(object(strings("scheme", "code", "title", "href")))
    }
    return lists
  }

  /// A shape with the names of its members in lower case.
  private static func lowered(_ shape: NinjsShape) -> NinjsShape {
    switch shape {
    case .list(let inner): return .list(lowered(inner))
    case .object(var object):
      object.members = Dictionary(
        uniqueKeysWithValues: object.members.map { (NinjsNames.second($0.key), lowered($0.value)) })
      object.required = object.required.map { NinjsNames.second($0) }
      object.exactlyOne = object.exactlyOne.map { NinjsNames.second($0) }
      return .object(object)
    default: return shape
    }
  }
}
