import Testing
import WireformTesting

@Suite("Nodes of documents, hostile input")
struct DocumentTests {
  private func nodes(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    guard let syntax = DocumentSyntax(of: bytes) else { return ["no syntax"] }
    return syntax.nodes(of: bytes).map {
      "\($0.kind.rawValue) \($0.name)=\(String(decoding: bytes[$0.range], as: UTF8.self))"
    }
  }

  @Test("XML: elements, attributes and texts, not the root, comments and namespaces")
  func xml() {
    #expect(
      nodes(
        "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c>'>]><a xmlns='u' x=\"1>2\"> <b y = 'z'>t<c/>u</b><!-- <d/> --><![CDATA[<e>]]></a>"
      )
        == [
          "attribute @x= x=\"1>2\"", "attribute a@y= y = 'z'", "text b=t", "element c=<c/>", "text b=u",
          "element b=<b y = 'z'>t<c/>u</b>", "text a=<![CDATA[<e>]]>",
        ])
  }

  @Test("HTML: void elements, open elements, scripts")
  func html() {
    #expect(
      nodes("<!DOCTYPE html><html><p>a<br>b<img src=x alt><p>c</html>") == [
        "text p=a", "element br=<br>", "text p=b", "attribute p@src= src=x", "attribute p@alt= alt",
        "element img=<img src=x alt>", "text p=c", "element p=<p>a<br>b<img src=x alt><p>c", "element p=<p>c",
      ])
    #expect(
      nodes("<html><script>a < b</script></html>") == ["text script=a < b", "element script=<script>a < b</script>"])
  }

  @Test("JSON: members and items with their comma")
  func json() {
    #expect(
      nodes(#"{"a": 1, "b": [true, "x,]"], "c": {"d": null}}"#) == [
        #"key a="a": 1,"#, "item b[]=true,", #"item b[]=, "x,]""#, #"key b="b": [true, "x,]"],"#, #"key d="d": null"#,
        #"key c=, "c": {"d": null}"#,
      ])
    #expect(nodes("{}") == [] && nodes("[]") == [] && nodes("[1]") == ["item []=1"])
    #expect(nodes("{\"a\": 1}\n{\"b\": 2}\n") == [#"key a="a": 1"#, #"key b="b": 2"#])
  }

  @Test("front matter: keys and items with what hangs on them")
  func frontMatter() {
    #expect(
      nodes("---\ntitle: A\ntags:\n- x\n- y: 1\n  z: 2\n# no\ntext: |\n  a: b\n\n  c\nlast: 1\n---\nkey: no\n") == [
        "key title=title: A\n", "key tags=tags:\n- x\n- y: 1\n  z: 2\n", "item -=- x\n", "item -=- y: 1\n  z: 2\n",
        "key z=  z: 2\n", "key text=text: |\n  a: b\n\n  c\n", "key last=last: 1\n",
      ])
    #expect(nodes("Text") == ["no syntax"] && nodes("") == ["no syntax"])
  }

  @Test("whatever the bytes, the scanners end and stay within them")
  func scannersAreTotal() {
    for input in HostileInput.all {
      let bytes = input.bytes(3000)
      #expect(bytes.count >= 2900 && bytes.count < 6000, "\(input.name)")
      for syntax in [DocumentSyntax.xml, .html, .json, .frontMatter] {
        for node in syntax.nodes(of: bytes) {
          #expect(node.range.lowerBound >= 0 && node.range.upperBound <= bytes.count, "\(input.name)")
        }
      }
    }
  }

  @Test("hostile inputs have names of their own")
  func names() {
    let names = HostileInput.all.map(\.name)
    #expect(Set(names).count == names.count && names.count > 150)
  }
}
