import Findings

extension ComparedFinding {
  /// What is said of it beside its message, in brackets after a space; empty where nothing is.
  func remark(in language: Language) -> String {
    var remarks: [String] = []
    if isDecided { remarks.append(Wording.decidedFinding[language]) }
    if let oldSeverity { remarks.append(Wording.wasSeverity(oldSeverity)[language]) }
    if isAccepted { remarks.append(Wording.acceptedFinding[language]) }
    return remarks.isEmpty ? "" : " (\(remarks.joined(separator: ", ")))"
  }
}
