import Foundation
import Testing

/// What stands in `docs/` is so.
@Suite struct DocumentationTests {
  @Test("docs/rules is what the rules say; `make docs` writes it anew")
  func pages() throws {
    let folder = try TemporaryFolder()
    try folder.write(".git/HEAD")
    let run = try Program.run(["rules", "docs", "-o", "out"], in: folder.path)
    #expect(run.status == 0)
    let written = try Repository.files(in: folder.path + "/out")
    let kept = try Repository.files(in: Repository.path + "/docs/rules")
    #expect(written.keys.sorted() == kept.keys.sorted(), "run `make docs`")
    for (name, text) in written {
      #expect(kept[name] == text, "docs/rules/\(name) is stale: run `make docs`")
    }
  }

  @Test("the README shows what the program says of the sample")
  func readme() throws {
    let readme = try Repository.text("README.md")
    let example = try #require(Self.blocks(of: readme, language: "console").first)
    let parts = example.components(separatedBy: "…\n")
    #expect(parts.count == 3)
    #expect(parts[0] == "$ align check samples/2024.yaml\n")
    let run = try Program.run(
      ["check", "samples/2024.yaml", "--today", "2026-12-01", "--lang", "en"],
      in: Repository.path
    )
    for part in parts.dropFirst() { #expect(run.output.contains(part)) }
  }

  private static let guides = ["docs/rule-language.md", "docs/regelspraket.md"]

  @Test("every example of the guides is a rule file whose tests pass", arguments: guides)
  func examples(_ guide: String) throws {
    let blocks = Self.blocks(of: try Repository.text(guide), language: "yaml")
    #expect(blocks.count > 8)
    for (number, block) in blocks.enumerated() {
      let folder = try TemporaryFolder()
      try folder.write(".git/HEAD")
      try folder.write("rules/ours.yaml", block)
      let run = try Program.run(["rules", "test", "--coverage", "rules"], in: folder.path)
      #expect(run.status == 0, "example \(number + 1): \(run.output)\(run.error)")
      #expect(run.output.hasPrefix("the tests try every condition both ways\n"), "\(run.output)")
    }
  }

  @Test("the guides show what the program says of a misspelt field", arguments: guides)
  func mistake(_ guide: String) throws {
    let text = try Repository.text(guide)
    let folder = try TemporaryFolder()
    let first = try #require(Self.blocks(of: text, language: "yaml").first)
    try folder.write(
      "rules/ours.yaml",
      first.replacingOccurrences(of: "has(g.by)", with: "has(g.ownr)")
    )
    let run = try Program.run(
      ["rules", "test", "rules", "--lang", guide.hasSuffix("regelspraket.md") ? "sv" : "en"],
      in: folder.path
    )
    #expect(run.status == 2)
    #expect(Self.blocks(of: text, language: "text") == [run.error])
  }

  @Test("the guides have the same examples")
  func same() throws {
    let blocks = try Self.guides.map {
      Self.blocks(of: try Repository.text($0), language: "yaml")
    }
    #expect(blocks[0] == blocks[1])
  }

  /// The fenced blocks of a language in a Markdown text.
  private static func blocks(of text: String, language: String) -> [String] {
    var blocks: [String] = []
    var current: String?
    for line in text.components(separatedBy: "\n") {
      if let block = current {
        if line == "```" {
          blocks.append(block)
          current = nil
        } else {
          current = block + line + "\n"
        }
      } else if line == "```" + language {
        current = ""
      }
    }
    return blocks
  }
}
