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
    ]
  )
  func patterns(pattern: String, path: String, matches: Bool) {
    #expect(FilePattern(pattern).matches(path) == matches)
  }
}
