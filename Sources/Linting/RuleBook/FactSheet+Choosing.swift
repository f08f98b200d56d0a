package import Findings

extension FactSheet {
  /// The kinds of things of some names; a collection's name stands for what is in it.
  ///
  /// - Throws: a failure for each name that is neither.
  package func records(named names: [String]) throws(RunFailures) -> [Record] {
    var chosen: [Record] = []
    var failures: [RunFailure] = []
    for name in names {
      let record = collections.first { $0.name == name }?.record ?? name
      if let found = records.first(where: { $0.name == record }) {
        if !chosen.contains(found) { chosen.append(found) }
      } else {
        let known = records.map(\.name) + collections.map(\.name)
        failures.append(
          RunFailure(
            Wording.unknownFact(name),
            help: Wording.didYouMean(NearestNames.nearest(to: name, among: known))
              ?? Wording.facts(records.map(\.name))
          )
        )
      }
    }
    guard failures.isEmpty else { throw RunFailures(failures) }
    return chosen
  }

  /// The closed sets of words that fields of some kinds of things hold.
  package func words(of records: [Record]) -> [Enumeration] {
    enumerations.filter { enumeration in
      records.contains { record in
        record.fields.contains {
          $0.type == enumeration.name || $0.type == "list(\(enumeration.name))"
        }
      }
    }
  }
}
