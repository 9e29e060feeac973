import Testing
import WireformCore

@testable import WireformXML

/// What the parser does worse than linearly is bounded before it.
@Suite struct XMLBoundsTests {
  private func read(_ text: String) -> (trees: Int, error: String?) {
    var source = ByteSource(Array(text.utf8))
    var report = Report()
    var trees = 0
    do throws(FormatError) {
      try XMLStream.read(&source, frames: [], report: &report) { (event, _) throws(FormatError) in
        if case .tree = event { trees += 1 }
      }
    } catch { return (trees, error.diagnostic.code.id) }
    return (trees, nil)
  }

  private func attributes(_ count: Int, _ prefix: String = "a") -> String {
    (0..<count).map { " \(prefix)\($0) = '>\($0)'" }.joined()
  }

  @Test("a tag over several pieces may have as many attributes as one needs, and no more")
  func attributes() {
    #expect(read("<a><b\(attributes(9_000))/></a>").error == nil)
    #expect(read("<a><b\(attributes(30_000))/></a>").error == "limit/attributes")
    #expect(read("<a><b\(attributes(30_000))").error == "limit/attributes")
  }

  @Test("values that hold what looks like attributes are counted for their own tag only")
  func manyTags() {
    let tag = "<b\(attributes(50))>a=\"b\"</b>"
    #expect(read("<a>\(String(repeating: tag, count: 2_000))</a>").error == nil)
  }

  @Test("an element may stand among a thousand namespaces")
  func namespaces() {
    #expect(read("<a\(attributes(900, "xmlns:n"))><n1:b/></a>").error == nil)
    #expect(read("<a\(attributes(1_100, "xmlns:n"))><n1:b/></a>").error == "limit/attributes")
  }

  @Test("a prefix stands for what was declared for it last")
  func prefixes() {
    var report = Report()
    let tree = XMLStream.tree(of: "<a xmlns:p='urn:1'><b xmlns:p='urn:2' xmlns:q='urn:3'/></a>", report: &report)
    #expect(tree?.root.namespace(ofPrefix: "p") == "urn:2")
    #expect(tree?.root.namespace(ofPrefix: "q") == "urn:3")
    #expect(tree?.root.namespace(ofPrefix: "r") == nil)
  }

  @Test("a text of many names is read by the parser, and to the same tree")
  func manyNames() {
    var report = Report()
    let text = "<a>\((0..<500).map { "<n\($0) m\($0)='\($0)'/>" }.joined())</a>"
    #expect(Array(text.utf8).withUnsafeBufferPointer { XMLFragment.tree(of: $0, limits: Limits()) == nil })
    #expect(XMLStream.tree(of: text, report: &report)?.root.elements.map(\.local) == (0..<500).map { "n\($0)" })
  }
}
