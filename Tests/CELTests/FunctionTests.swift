import CEL
import Testing

@Suite struct FunctionTests {
  private let environment = Environment(
    variables: [("x", .int)],
    functions: [
      FunctionDeclaration(
        "shout",
        [Overload([.string], .string), Overload([.string], .string, isReceiver: true)]
      ) { values, _ in
        guard case .string(let text) = values[0] else { return .error(.noSuchOverload) }
        return .string(text + "!")
      },
      FunctionDeclaration("size", [Overload([.int], .int)]) { values, _ in
        if case .int(let value) = values[0] { return .int(value * 100) }
        return .error(.noSuchOverload)
      },
      FunctionDeclaration("a.b.plus", [Overload([.int, .int], .int)]) { values, frame in
        frame.budget -= 50
        guard case .int(let left) = values[0], case .int(let right) = values[1] else {
          return .error(.noSuchOverload)
        }
        return .int(left + right)
      },
      FunctionDeclaration("declared", [Overload([.int], .bool)]),
    ]
  )

  @Test(
    "functions of the embedding",
    arguments: [
      ("shout('a')", "'a!'"), ("'a'.shout()", "'a!'"),
      ("size(3) + size('abc') + [1].size()", "304"),
      ("a.b.plus(x, 2)", "9"), ("declared(1)", "error: no such attribute(s): declared"),
      ("declared(1) || true", "true"),
    ]
  )
  func calls(source: String, value: String) {
    guard let program = environment.compile(source).program else {
      Issue.record("\(source) does not compile")
      return
    }
    let frame = Frame(slots: 1, budget: 1000)
    frame[0] = .int(7)
    #expect(shown(program.evaluate(frame)) == value)
  }

  @Test("a container's functions are found without its name")
  func container() {
    let environment = Environment(
      container: "a.b",
      functions: [
        FunctionDeclaration("a.b.one", [Overload([], .int)]) { _, _ in .int(1) }
      ]
    )
    let frame = Frame(slots: 0)
    let value = environment.compile("one() + a.b.one()").program?.evaluate(frame)
    #expect(value.map(shown) == "2")
  }

  @Test("variables can be added")
  func variables() {
    let wider = environment.adding(variables: [("y", .string)])
    #expect(wider.slot(of: "x") == 0 && wider.slot(of: "y") == 1)
    #expect(wider.compile("y + string(x)").faults == [])
    #expect(environment.compile("y").faults.map(\.kind) == [.undeclared])
  }
}
