/// The outline of a rectangle whose corners are rounded, each by its own radius; radii are cut to half of the
/// shorter side.
package func roundedRectangle(_ rect: Rect, _ corners: RectShape.Corners) -> Path {
    let box = Bounds(rect)
    let most = min(box.width, box.height) / 2
    func radius(_ wanted: Double) -> Double { max(0, min(wanted, most)) }
    let topLeft = radius(corners.topLeft)
    let topRight = radius(corners.topRight)
    let bottomRight = radius(corners.bottomRight)
    let bottomLeft = radius(corners.bottomLeft)
    var path = Path()
    guard !box.isEmpty else { return path }
    let corner = Point(x: box.minX + topLeft, y: box.minY)
    path.move(to: corner)
    path.line(to: Point(x: box.maxX - topRight, y: box.minY))
    path.roundCorner(
        Point(x: box.maxX, y: box.minY), to: Point(x: box.maxX, y: box.minY + topRight))
    path.line(to: Point(x: box.maxX, y: box.maxY - bottomRight))
    path.roundCorner(
        Point(x: box.maxX, y: box.maxY), to: Point(x: box.maxX - bottomRight, y: box.maxY))
    path.line(to: Point(x: box.minX + bottomLeft, y: box.maxY))
    path.roundCorner(
        Point(x: box.minX, y: box.maxY), to: Point(x: box.minX, y: box.maxY - bottomLeft))
    path.line(to: Point(x: box.minX, y: box.minY + topLeft))
    path.roundCorner(Point(x: box.minX, y: box.minY), to: corner)
    path.close()
    return path
}

extension Path {
    /// A quarter of a circle, as one Bezier, around `corner` to `end`.
    fileprivate mutating func roundCorner(_ corner: Point, to end: Point) {
        guard current != end else { return }
        let share = 0.448_084_975_506  // 1 - 4/3 (√2 - 1), as Vega has it
        let first = Point(
            x: corner.x + (current.x - corner.x) * share,
            y: corner.y + (current.y - corner.y) * share)
        let second = Point(
            x: corner.x + (end.x - corner.x) * share, y: corner.y + (end.y - corner.y) * share)
        curve(to: end, first, second)
    }
}
