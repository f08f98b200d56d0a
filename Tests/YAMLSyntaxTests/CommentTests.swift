import Findings
import Testing
import YAMLSyntax

@Suite("Comments") struct CommentTests {
  private func comments(_ text: String) -> [String] {
    let table = parse(text).comments
    return table.map { ($0.isAlone ? "" : "…") + table.text($0) }
  }

  @Test(
    "every comment is found, and nothing else",
    arguments: [
      ("# a\nb: c # d\n  # e  \n", ["# a", "…# d", "# e"]),
      ("a: b#c\nd: 'e # f'\ng: \"h # i\" # j\n", ["…# j"]),
      ("a: | # k\n  # text\n  x # text\n# after\n", ["…# k", "# after"]),
      ("a: >\n  x\n # less\nb: 1\n", ["# less"]),
      ("a: [1, # one\n  2] # two\n", ["…# one", "…# two"]),
      ("a: &x # anchor\n  b\n", ["…# anchor"]),
      ("a: &x#y b\n", []),
      ("a: !t # tag\n  b\nc: !<a:b> d # e\n", ["…# tag", "…# e"]),
      ("%YAML 1.2 # d\n--- # s\na\n... # e\n", ["…# d", "…# s", "…# e"]),
      ("# only", ["# only"]),
      ("\u{FEFF}# bom\na: b\n", ["# bom"]),
      ("a: eng\n  två # c\n", ["…# c"]),
      ("a: b\r# c\rd: e # f\r\n#g", ["# c", "…# f", "#g"]),
      ("a: 1\t# tab\n", ["…# tab"]),
      ("a: # ## # x\n", ["…# ## # x"]),
      ("# a\u{2028}b\nc: d\n", ["# a\u{2028}b"]),
      ("- # item\n  a\n-\n  # alone\n  b\n", ["…# item", "# alone"]),
    ]
  )
  func find(text: String, expected: [String]) {
    #expect(parse(text).fault == nil)
    #expect(comments(text) == expected)
  }

  @Test(
    "a comment needs a space before it",
    arguments: ["a: \"b\"#c\n", "a: [b,#c\n d]\n", "a: |#c\n d\n"]
  )
  func withoutSpace(text: String) throws {
    let stream = parse(text)
    let fault = try #require(stream.fault)
    #expect(fault.message.english == "a comment needs a space before '#'")
    #expect(stream.file.bytes[Int(fault.range.start)] == UInt8(ascii: "#"))
  }

  @Test("comments before a fault are kept")
  func beforeFault() {
    #expect(comments("a: 1 # x\n# y\nb: [\n") == ["…# x", "# y"])
  }
}
