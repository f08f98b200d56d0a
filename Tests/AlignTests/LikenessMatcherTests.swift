import Testing

@testable import Linting

/// Which things of two lists are the same.
@Suite struct LikenessMatcherTests {
  private func item(
    _ key: String?,
    _ name: String,
    _ text: String = "",
    ties: [String] = []
  )
    -> LikenessMatcher.Item
  {
    LikenessMatcher.Item(key: key, name: LetterTriples(name), text: LetterTriples(text), ties: ties)
  }

  /// `old>new` by key, in the order of the old list.
  private func matched(
    _ old: [LikenessMatcher.Item],
    _ new: [LikenessMatcher.Item]
  ) -> [String] {
    LikenessMatcher(old: old, new: new).pairs().map {
      "\(old[$0.old].key ?? "")>\(new[$0.new].key ?? "")"
    }
  }

  @Test("pieces of words do not depend on case, signs or endings")
  func pieces() {
    #expect(LetterTriples("Fler JOBB!") == LetterTriples("fler jobb"))
    #expect(LetterTriples("").likeness(to: LetterTriples("")) == 1)
    #expect(LetterTriples("").likeness(to: LetterTriples("a")) == 0)
    #expect(
      LetterTriples("hållbar tillväxt").likeness(to: LetterTriples("hållbara tillväxten")) > 0.7
    )
    #expect(LetterTriples("utbildning").likeness(to: LetterTriples("kultur och fritid")) < 0.1)
    #expect(LetterTriples("åäö").likeness(to: LetterTriples("aao")) == 0)
  }

  @Test("the same ids are the same, also where every word is new")
  func sameIDs() {
    #expect(
      matched(
        [item("A", "Cykelvägar"), item("B", "Skolor")],
        [item("B", "Bad"), item("A", "Museum")]
      )
        == ["A>A", "B>B"]
    )
  }

  @Test("a thing with another id is known by its likeness")
  func renamed() {
    #expect(
      matched(
        [item("A", "Trygg skola för alla"), item("B", "Rent vatten")],
        [item("K1", "Rent vatten i sjön"), item("K2", "En trygg skola för alla")]
      ) == ["A>K2", "B>K1"]
    )
  }

  @Test("ids that have changed places are seen through")
  func swapped() {
    #expect(
      matched(
        [item("A", "Trygg skola för alla barn"), item("B", "Rent vatten i våra sjöar")],
        [item("B", "Trygg skola för alla barn"), item("A", "Rent vatten i våra sjöar")]
      ) == ["A>B", "B>A"]
    )
  }

  @Test("of things that say the same, those with the same id are one, else the first are")
  func duplicates() {
    let same = "Trygg skola för alla barn"
    #expect(
      matched([item("A", same), item("B", same)], [item("B", same), item("A", same)])
        == ["A>A", "B>B"]
    )
    #expect(
      matched(
        [item("A", same), item("B", same)],
        [item("C", same), item("D", same), item("E", same)]
      )
        == ["A>C", "B>D"]
    )
  }

  @Test("an id that stands twice is that of the first")
  func repeatedIDs() {
    #expect(matched([item("A", "Skolor"), item("A", "Vägar")], [item("A", "Vägar")]) == ["A>A"])
    let pairs = LikenessMatcher(
      old: [item("A", "Skolor"), item("A", "Vägar")],
      new: [item("A", "Vägar")]
    ).pairs()
    #expect(pairs.map(\.old) == [1])
  }

  @Test("what is not alike is not one")
  func unlike() {
    #expect(matched([item("A", "Rent vatten")], [item("B", "Fler jobb åt unga")]).isEmpty)
    #expect(matched([], [item("B", "Fler jobb")]).isEmpty)
  }

  @Test("large lists are matched like small ones, within bounds", .timeLimit(.minutes(1)))
  func large() {
    // Numbers as words of their own, so that every text differs.
    func text(_ number: Int, _ salt: Int) -> String {
      (0..<12).map { "ord\((number &* 7919 &+ $0 &* 104_729 &+ salt) % 99_991)" }
        .joined(separator: " ")
    }
    let old = (0..<2000).map { item("a\($0)", text($0, 0)) }
    let renamed = (0..<2000).reversed().map { item("b\($0)", text($0, 0)) }
    #expect(
      matched(old, renamed) == (0..<2000).map { "a\($0)>b\($0)" }
    )
    let alike = (0..<2000).map { item("b\($0)", "alla säger samma sak") }
    #expect(
      matched((0..<2000).map { item("a\($0)", "alla säger samma sak") }, alike)
        == (0..<2000).map { "a\($0)>b\($0)" }
    )
  }
}
