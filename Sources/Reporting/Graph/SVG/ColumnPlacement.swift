/// Places boxes of a column one below the other, each as near as may be to where it should be.
///
/// The order is given. Least squares, by pooling neighbours that would overlap (pool adjacent
/// violators, Ayer et al. 1955).
struct ColumnPlacement {
  /// The least space between two boxes.
  var gap: Double

  /// The upper edges.
  ///
  /// - Parameters:
  ///   - heights: The boxes' heights, from above.
  ///   - middles: Where their middles should be.
  /// - Returns: One upper edge for each box.
  /// - Complexity: O(boxes).
  func tops(heights: [Double], middles: [Double]) -> [Double] {
    // What is left of a wish when the boxes above are taken away; these must not descend.
    var offsets: [Double] = []
    var offset = 0.0
    for height in heights {
      offsets.append(offset)
      offset += height + gap
    }
    var blocks: [(sum: Double, count: Int)] = []
    for index in heights.indices {
      var block = (sum: middles[index] - heights[index] / 2 - offsets[index], count: 1)
      while let above = blocks.last,
        above.sum / Double(above.count) > block.sum / Double(block.count)
      {
        block = (above.sum + block.sum, above.count + block.count)
        blocks.removeLast()
      }
      blocks.append(block)
    }
    var tops: [Double] = []
    for block in blocks {
      for _ in 0..<block.count {
        tops.append((block.sum / Double(block.count) + offsets[tops.count]).rounded())
      }
    }
    return tops
  }
}
