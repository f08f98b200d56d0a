import Findings
import Testing

@testable import HTMLReporting

/// Templates as `report/README.md` describes them.
@Suite struct TemplateTests {
  private static func library(_ texts: [String: String]) -> TemplateLibrary {
    TemplateLibrary(
      files: texts.sorted { $0.key < $1.key }.map {
        ReportTemplates.File(path: "report/parts/\($0.key).mustache", text: $0.value)
      }
    )
  }

  private static func rendered(_ template: String, _ fields: Fields) -> String {
    library(["page": template, "own": "<i>{{text}}</i>\n"])
      .page(fields, with: "page", words: ["goal": "Mål & medel"])
  }

  private static var fields: Fields {
    [
      .title: "a < \"b\"", .isOpen: true, .isGap: false, .note: nil as String?, .label: "",
      .items: ["x", "y"], .sections: [[.name: "one"], [.name: "two", .title: "own"]] as [Fields],
      .goal: [.text: "t", .name: "G"] as Fields, .task: HTML("<i>ready</i>"),
    ]
  }

  @Test(
    "a template shows what stands behind its names",
    arguments: [
      ("{{title}}", "a &lt; &quot;b&quot;"),
      ("{{task}}", "<i>ready</i>"), ("{{#task}}[{{.}}]{{/task}}", "[<i>ready</i>]"),
      // Only texts and what is HTML already are shown.
      ("{{items}}{{goal}}{{isGap}}", ""),
      ("{{words.goal}}", "Mål &amp; medel"), ("{{name}}", ""),
      ("{{#isOpen}}yes{{/isOpen}}{{^isOpen}}no{{/isOpen}}", "yes"),
      ("{{#isGap}}yes{{/isGap}}{{^isGap}}no{{/isGap}}", "no"),
      ("{{#note}}yes{{/note}}{{^note}}no{{/note}}", "no"),
      ("{{#label}}yes{{/label}}{{^label}}no{{/label}}", "no"),
      ("{{#title}}{{.}}{{/title}}", "a &lt; &quot;b&quot;"),
      ("{{#items}}[{{.}}]{{/items}}", "[x][y]"),
      // What is not there is looked for around it.
      ("{{#sections}}{{name}}={{title}};{{/sections}}", "one=a &lt; &quot;b&quot;;two=own;"),
      ("{{#goal}}{{> own}} {{name}}{{/goal}}", "<i>t</i> G"),
      // A line of one tag that shows nothing brings no line break, nor does a text of one line.
      ("a\n  {{#isOpen}}\n    b\n  {{/isOpen}}\n\nc\n", "a\nb\nc\n"), ("a\n", "a"),
      // What the next item or cell implies is left out.
      ("<ul><li>a</li><li>b</li></ul>", "<ul><li>a<li>b</ul>"),
      ("<tr><th>a</th><td>b</td></tr></tbody>", "<tr><th>a<td>b</tbody>"),
    ]
  )
  func rendering(template: String, expected: String) {
    #expect(Self.rendered(template, Self.fields) == expected)
  }

  @Test("every name in report/ is one that views give, or a word of the page")
  func names() {
    let files = ReportTemplates.files.filter { $0.path.hasSuffix(".mustache") }
    #expect(!files.isEmpty)
    for file in files {
      for name in TemplateText.names(in: file.text) {
        let isWord =
          name.hasPrefix("words.") && Wording.reportPage[String(name.dropFirst(6))] != nil
        #expect(isWord || FieldName.named[name] != nil, "\(file.path): \(name)")
      }
    }
    #expect(
      TemplateText.names(in: "{{#tilte}}{{a}}{{> b}}{{.}}{{/tilte}}") == ["tilte", "a", "tilte"]
    )
  }

  @Test(
    "a text can be nothing but text",
    arguments: [
      ("mål – ”x”\u{A0}1", "mål – ”x”\u{A0}1"),
      ("<a href='x'>&", "&lt;a href=&#39;x&#39;&gt;&amp;"),
      ("\"\u{301}", "&quot;\u{301}"), ("a\tb\nc\u{1}d\u{7F}", "a\tb\nc\u{FFFD}d\u{FFFD}"),
      ("\u{202E}x\u{2066}y\u{2069}", "xy"), ("שלום\u{200F}", "שלום\u{200F}"),
      ("🏔\u{FE0F}", "🏔\u{FE0F}"),
    ]
  )
  func escaping(text: String, expected: String) {
    #expect(Array(HTMLText.escaped(text).utf8) == Array(expected.utf8))
  }

  @Test(
    "what HTML forbids is replaced",
    arguments: [0x85, 0xFDD0, 0xFFFE, 0xFFFF, 0x1_FFFE, 0x10_FFFF]
  )
  func forbidden(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(HTMLText.escaped("a" + String(scalar)) == "a\u{FFFD}")
  }

  @Test(
    "a text is guarded from what stands around it where letters run from right to left",
    arguments: [
      ("mål – ”x”", false), ("€ 5 − ✓ 日本", false), ("שלום", true), ("سلام", true),
      ("a\u{200F}b", true), ("\u{1E900}", true), ("\u{61C}", true),
    ]
  )
  func direction(text: String, turns: Bool) {
    #expect(HTMLText.turns(text) == turns)
    #expect(HTML.own(text, nil, on: .swedish).source.hasPrefix("<bdi>") == turns)
  }

  @Test("a text in another language than the page's says so")
  func languages() {
    #expect(HTML.own("a & b", .swedish, on: .swedish).source == "a &amp; b")
    #expect(HTML.own("a & b", .english, on: .swedish).source == "<bdi lang=\"en\">a &amp; b</bdi>")
  }

  @Test(
    "what stands between backticks is code",
    arguments: [
      ("write `a < b`", "write <code>a &lt; b</code>"), ("one ` alone", "one ` alone"), ("", ""),
    ]
  )
  func code(text: String, expected: String) {
    #expect(HTML.runs(text).source == expected)
  }
}
