package import GoalModel
package import Scalars
extension AnalysisFacts {
  package init(_ workspace: Workspace, today: CalendarDate) { self.init() }
}
