import Scenes

/// Which of a row of labels stay, so that none overlaps its neighbour.
///
/// Source: vega-view-transforms `src/Overlap.js`.
func labelsWithoutOverlap(
    _ boxes: [Bounds], method: LabelOverlap, separation: Double = 0
) -> [Bool] {
    var shown = [Bool](repeating: true, count: boxes.count)
    guard method != .none, boxes.count >= 3 else { return shown }
    let candidates = boxes.indices.filter { boxes[$0].width > 1 && boxes[$0].height > 1 }
    func touch(_ first: Int, _ second: Int) -> Bool {
        boxes[first].overlaps(boxes[second], separation: separation)
    }
    func hasOverlap(_ items: [Int]) -> Bool { zip(items, items.dropFirst()).contains(where: touch) }
    var items = candidates
    guard items.count >= 3, hasOverlap(items) else { return shown }
    repeat {
        let before = items
        items = method == .greedy ? greedy(items, touch) : every(second: items)
        for index in before where !items.contains(index) { shown[index] = false }
    } while items.count >= 3 && hasOverlap(items)
    if items.count < 3, let last = candidates.last, !shown[last] {
        if items.count > 1, let index = items.last { shown[index] = false }
        shown[last] = true
    }
    return shown
}

private func every(second items: [Int]) -> [Int] {
    items.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
}

private func greedy(_ items: [Int], _ touch: (Int, Int) -> Bool) -> [Int] {
    var kept: [Int] = []
    for item in items {
        if let last = kept.last, touch(last, item) { continue }
        kept.append(item)
    }
    return kept
}
