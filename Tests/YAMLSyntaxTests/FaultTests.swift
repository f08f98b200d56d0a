import Findings
import Foundation
import Testing
import YAMLSyntax

@Suite("Faults") struct FaultTests {
  /// A mistake that people make: the text with the fault's range between 1️⃣ and 2️⃣, the message.
  @Test(
    "a mistake is told where it is, in both languages",
    arguments: [
      (
        "title: 1️⃣Mål: 20242️⃣\n", "värdet av 'title' innehåller kolon och mellanslag",
        "the value of 'title' contains a colon and a space"
      ),
      (
        "- title: 1️⃣Mål: a2️⃣ # b\n", "värdet av 'title' innehåller kolon och mellanslag",
        "the value of 'title' contains a colon and a space"
      ),
      (
        "id: a\n1️⃣title:Mål2️⃣\ngoals: []\n", "kolonet efter 'title' saknar mellanslag",
        "the colon after 'title' lacks a space"
      ),
      (
        "1️⃣title:Mål2️⃣\nid: x\n", "kolonet efter 'title' saknar mellanslag",
        "the colon after 'title' lacks a space"
      ),
      (
        "id: a\n1️⃣title2️⃣\ngoals: []\n", "'title' är ingen nyckel: kolonet saknas",
        "'title' is no key: the colon is missing"
      ),
      (
        "a: !b |1️⃣| c2️⃣\n", "efter '||' ska texten börja på nästa rad",
        "after '||' the text begins on the next line"
      ),
      (
        "1️⃣[\"k: # a\"]: b2️⃣: c\n",
        "nyckeln '[\"k: # a\"]: b' kan inte stå här: raden ovanför har redan ett värde",
        "the key '[\"k: # a\"]: b' cannot stand here: the line above already has a value"
      ),
      (
        "- &mål a\n- 1️⃣\"2️⃣b\n", "citattecknet \" stängs aldrig", "the quote \" is never closed"
      ),
      ("-\ta\n- 1️⃣'2️⃣b\n", "citattecknet ' stängs aldrig", "the quote ' is never closed"),
      (
        "- &mål a\n- 1️⃣*mål22️⃣\n", "'*mål2' är inget namn på ett YAML-ankare",
        "'*mål2' is no name of a YAML anchor"
      ),
      (
        "a: &mål b\n---\na: 1️⃣*mål2️⃣\n",
        "aliaset '*mål' har inget ankare '&mål' före sig i dokumentet",
        "the alias '*mål' has no anchor '&mål' before it in the document"
      ),
      ("id: a\n1️⃣\t2️⃣title: b\n", "raden är indragen med tabb", "the line is indented with a tab"),
      (
        "title: 1️⃣\"2️⃣Mål\ngoals: []\n", "citattecknet \" stängs aldrig",
        "the quote \" is never closed"
      ),
      ("title: 1️⃣'2️⃣Mål\n---\na: b\n", "citattecknet ' stängs aldrig", "the quote ' is never closed"),
      (
        "title: \"Mål\" 1️⃣och budget2️⃣\n", "efter citattecknet får inget mer stå",
        "nothing may follow the closing quote"
      ),
      (
        "a: 'it'1️⃣s'2️⃣\n", "efter citattecknet får inget mer stå",
        "nothing may follow the closing quote"
      ),
      ("a: 1️⃣[2️⃣b, c", "klammern '[' stängs aldrig", "the bracket '[' is never closed"),
      ("a: 1️⃣[2️⃣\n", "klammern '[' stängs aldrig", "the bracket '[' is never closed"),
      ("a: 1️⃣{2️⃣b: c\n\n", "klammern '{' stängs aldrig", "the bracket '{' is never closed"),
      (
        "a: {b: 1 c1️⃣:2️⃣ 2}\n", "här väntades ',' eller '}', inte ':'",
        "',' or '}' was expected here, not ':'"
      ),
      (
        "a: [b]1️⃣]2️⃣\n", "efter klammern får inget mer stå på raden",
        "nothing may follow the closing bracket on its line"
      ),
      ("a: [1, 1️⃣,2️⃣ 2]\n", "före kommat saknas ett värde", "a value is missing before the comma"),
      (
        "a:\n  - b: c\n   1️⃣d: e2️⃣\n", "indraget stämmer inte med raderna ovanför",
        "the indentation does not match the lines above"
      ),
      (
        "a:\n    b: c\n  1️⃣d: e2️⃣\n", "indraget stämmer inte med raderna ovanför",
        "the indentation does not match the lines above"
      ),
      (
        "- a\n1️⃣b: c2️⃣\n", "här väntades en listpunkt ('- ') som de ovanför",
        "a list item ('- ') like those above was expected here"
      ),
      (
        "a: 1\n1️⃣- b2️⃣\n", "en listpunkt ('- ') kan inte stå bland nycklar",
        "a list item ('- ') cannot stand among keys"
      ),
      (
        "a: 1️⃣- b2️⃣\n", "en listpunkt ('- ') kan inte stå på samma rad som nyckeln",
        "a list item ('- ') cannot stand on the line of its key"
      ),
      (
        "a:\n- b\n1️⃣-c2️⃣\n", "strecket i en listpunkt saknar mellanslag efter sig",
        "the dash of a list item lacks a space after it"
      ),
      (
        "a:\n  - b: c\n  1️⃣-d: e2️⃣\n", "strecket i en listpunkt saknar mellanslag efter sig",
        "the dash of a list item lacks a space after it"
      ),
      (
        "a: b\nc:\n  1️⃣-d: e2️⃣\n   f: g\n",
        "strecket i en listpunkt saknar mellanslag efter sig",
        "the dash of a list item lacks a space after it"
      ),
      (
        "a: b\n1️⃣c:\u{A0}d2️⃣\n",
        "efter kolonet i 'c:' står ett hårt mellanslag (U+00A0), som YAML läser som text",
        "after the colon of 'c:' stands a no-break space (U+00A0), to YAML a letter"
      ),
      (
        "a: b\n  1️⃣c2️⃣: d\n", "nyckeln 'c' kan inte stå här: raden ovanför har redan ett värde",
        "the key 'c' cannot stand here: the line above already has a value"
      ),
      ("a: 1️⃣@2️⃣b\n", "en text kan inte börja med '@'", "a text cannot begin with '@'"),
      ("a: 1️⃣%2️⃣b\n", "en text kan inte börja med '%'", "a text cannot begin with '%'"),
      (
        "a: 1️⃣**Viktigt**2️⃣ mål\n", "'**Viktigt**' är inget namn på ett YAML-ankare",
        "'**Viktigt**' is no name of a YAML anchor"
      ),
      (
        "a: 1️⃣*b2️⃣\n", "aliaset '*b' har inget ankare '&b' före sig i dokumentet",
        "the alias '*b' has no anchor '&b' before it in the document"
      ),
      (
        "a: &b 1️⃣&c2️⃣ d\n", "ett värde kan inte ha mer än ett ankare",
        "a value cannot have more than one anchor"
      ),
      ("a: 1️⃣!b!c2️⃣ d\n", "'!b!c' är ingen YAML-tagg", "'!b!c' is no YAML tag"),
      (
        "a: \"1️⃣\\d2️⃣\"\n", "'\\d' betyder ingenting inom dubbla citattecken",
        "'\\d' means nothing in double quotes"
      ),
      (
        "a: | 1️⃣text2️⃣\n  b\n", "efter '|' ska texten börja på nästa rad",
        "after '|' the text begins on the next line"
      ),
      (
        "a: 1️⃣\"2️⃣b\nc: \"d\"\n", "citattecknet \" är fortfarande öppet när nästa rad börjar",
        "the quote \" is still open where the next line begins"
      ),
      (
        "a: [b,\n1️⃣c]2️⃣\n", "raden hör till värdet ovanför och ska vara mer indragen än dess nyckel",
        "the line belongs to the value above and must be indented more than its key"
      ),
      (
        "a\n---\n# b\n1️⃣%YAML 1.22️⃣\n---\n",
        "före ett direktiv ska dokumentet ovanför sluta med '...'",
        "the document above a directive must end with '...'"
      ),
      (
        "1️⃣%YAML 2.02️⃣\n---\n",
        "en rad som börjar med '%' är ett direktiv, och det här är inget giltigt",
        "a line that begins with '%' is a directive, and this is no valid one"
      ),
    ]
  )
  func fault(marked: String, swedish: String, english: String) throws {
    let start = try #require(marked.range(of: "1️⃣"))
    let end = try #require(marked.range(of: "2️⃣"))
    let before = String(marked[..<start.lowerBound])
    let inside = String(marked[start.upperBound..<end.lowerBound])
    let stream = parse(before + inside + marked[end.upperBound...])
    let fault = try #require(stream.fault)
    #expect(fault.rule == "syntax-error")
    #expect(fault.message == LocalizedText(sv: swedish, en: english))
    let range = Int(fault.range.start)..<Int(fault.range.end)
    #expect(range == before.utf8.count..<(before + inside).utf8.count)
    #expect(fault.help != nil)
  }

  @Test(
    "a colon in a value is mended by quotes that fit",
    arguments: [
      ("a: b: c", "\"b: c\""), ("a: b: \"c\"", "'b: \"c\"'"),
    ]
  )
  func quotes(text: String, quoted: String) {
    #expect(parse(text).fault?.help?.english == "put it in quotes: \(quoted)")
  }

  @Test(
    "the help leads to a text that can be read",
    arguments: [
      ("a: b\nc:\u{A0}d\n", "replace it by an ordinary space: 'c: d'"),
      (
        "a: b\n  and c: d\n",
        "if it is a key of its own, indent the line like the key above; if it belongs to the text "
          + "there, put the whole text in quotes"
      ),
      (
        "a:\n  - b: c\n    d: e\n   - f: g\n",
        "lines that belong together begin in one column, here 3"
      ),
    ]
  )
  func help(text: String, help: String) {
    #expect(parse(text).fault?.help?.english == help)
  }

  @Test("what stands before a fault is kept where libyaml was helped over it")
  func keptAfterRepairs() {
    let stream = YAMLParser.parse(
      SourceFile(path: "a.yaml", bytes: Array("a: &å 1\n---\nb: &ö [2, *ö, 3]\n---\nc: \"d\n".utf8))
    )
    #expect(stream.documents.map(\.isComplete) == [true, true, false])
    #expect(stream.fault?.range == SourceRange(start: 39, end: 40))
  }

  @Test("a long file may have many places that libyaml is to be helped over")
  func manyRepairs() {
    let items =
      String(repeating: "-\ta\n", count: 300) + "- " + String(repeating: "b", count: 400_000)
    let stream = YAMLParser.parse(SourceFile(path: "a.yaml", bytes: Array(items.utf8)))
    #expect(stream.fault == nil)
  }

  @Test("what stands before a fault is kept")
  func keepsWhatWasRead() throws {
    let stream = parse("a: 1\n---\nb: 2\nc:\n  - d\n  - [e\n")
    #expect(stream.documents.map(\.isComplete) == [true, false])
    let root = try #require(stream.documents[1].root)
    #expect(stream.entries(of: root).map { stream.text($0.key) } == ["b", "c"])
    let list = try #require(stream.entries(of: root).map(\.value).last)
    #expect(stream.children(of: list).map(stream.kind) == [.scalar, .sequence])
  }

  @Test("a key that a fault leaves without a value has an empty one")
  func missingValue() throws {
    let stream = parse("a: 1\nb: @\n")
    let root = try #require(stream.documents[0].root)
    let value = try #require(stream.entries(of: root).map(\.value).last)
    #expect(stream.count(root) == 2)
    #expect(stream.isNull(value))
  }
}
