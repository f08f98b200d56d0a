/// The functions that every environment has.
enum StandardFunctions {
  static let all: [Function] = []
}
