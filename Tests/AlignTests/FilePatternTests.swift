import Testing

@testable import Linting

@Suite struct FilePatternTests {
  @Test(
    "patterns",
    arguments: [
      ("*.yaml", "a/b/c.yaml", true),
      ("*.yaml", "a/b/c.yml", false),
      ("old", "a/old/c.yaml", true),
      ("old/", "a/old/c.yaml", true),
      ("old", "a/older/c.yaml", false),
      ("a/*.yaml", "a/c.yaml", true),
      ("a/*.yaml", "a/b/c.yaml", false),
      ("a/**/c.yaml", "a/c.yaml", true),
      ("a/**/c.yaml", "a/b/d/c.yaml", true),
      ("a/**", "a/b/c.yaml", true),
      ("./a/b", "a/b/c.yaml", true),
      ("/a", "a/c.yaml", true),
      ("**/c.yaml", "c.yaml", true),
      ("202?.yaml", "2024.yaml", true),
      ("202[3-4].yaml", "2024.yaml", true),
      ("202[!3-4].yaml", "2024.yaml", false),
      ("[ab", "[ab", true),
      ("mål*", "målen/2024.yaml", true),
      ("../goals/old", "../goals/old/a.yaml", true),
      ("../*/a.yaml", "../goals/a.yaml", true),
      ("*/a.yaml", "../a.yaml", false),
      ("*a*a*a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false),
      ("*ab*ab", "aabaabab", true),
      ("a*[!b]c*", "abcaxcx", true),
      ("a[b-a]", "ab", false),
      ("a/**/b/**/c", "a/b/x/b/c/d", true),
      ("a/**/b/c", "a/b/x/b/c", true),
      ("a/**/b/c", "a/b/x/c", false),
      ("**/**/a", "b/a", true),
      ("a/b/c", "a/b", false),
      ("a/../b", "a/../b/c", true),
      ("a/**/b", "a/../b", true),
    ]
  )
  func patterns(pattern: String, path: String, matches: Bool) {
    #expect(FilePattern(pattern).matches(FilePattern.Names(path)) == matches)
  }

  @Test("a deep path and a pattern of many `**` are soon compared")
  func manyFolders() {
    let pattern = FilePattern(String(repeating: "**/*a*/", count: 2_000) + "b")
    let path = String(repeating: "a/", count: 4_000)
    #expect(!pattern.matches(FilePattern.Names(path + "c")))
    #expect(pattern.matches(FilePattern.Names(path + "b")))
  }
}
