/// A drawing: a tree of groups and, in them, runs of shapes of one kind, in pixels.
///
/// A mark has a shape for each row of data: together they are one node.
package enum SceneNode: Sendable, Hashable {
    indirect case group(Group)
    case rects([RectShape])
    case paths([PathShape])
    case rules([RuleShape])
    case texts([TextShape])
    case images([ImageShape])
}

extension SceneNode {
    package static func rect(_ shape: RectShape) -> SceneNode { .rects([shape]) }
    package static func path(_ shape: PathShape) -> SceneNode { .paths([shape]) }
    package static func rule(_ shape: RuleShape) -> SceneNode { .rules([shape]) }
    package static func text(_ shape: TextShape) -> SceneNode { .texts([shape]) }
}

/// Nodes that share an origin, with a background of their own.
package struct Group: Sendable, Hashable {
    package var origin: Point
    /// The background's size; nil where the group has none.
    package var width: Double?
    package var height: Double?
    package var cornerRadius: Double
    /// How the background is painted.
    package var sharedStyle: SharedStyle
    /// Whether what lies outside of the background's rectangle is cut off.
    package var isClipped: Bool
    package var children: [SceneNode]

    package init(
        at origin: Point = .zero, width: Double? = nil, height: Double? = nil,
        style: SharedStyle = .invisible, isClipped: Bool = false, children: [SceneNode] = []
    ) {
        self.origin = origin
        self.width = width
        self.height = height
        cornerRadius = 0
        sharedStyle = style
        self.isClipped = isClipped
        self.children = children
    }
}

/// A rectangle with sharp or rounded corners.
package struct RectShape: Sendable, Hashable {
    package struct Corners: Sendable, Hashable {
        package var topLeft: Double
        package var topRight: Double
        package var bottomRight: Double
        package var bottomLeft: Double

        package init(
            topLeft: Double = 0, topRight: Double = 0, bottomRight: Double = 0,
            bottomLeft: Double = 0
        ) {
            self.topLeft = topLeft
            self.topRight = topRight
            self.bottomRight = bottomRight
            self.bottomLeft = bottomLeft
        }

        package static let sharp = Corners()
    }

    package var rect: Rect
    package var corners: Corners
    package var sharedStyle: SharedStyle

    package init(_ rect: Rect, corners: Corners = .sharp, style: SharedStyle) {
        self.rect = rect
        self.corners = corners
        sharedStyle = style
    }
}

/// A free shape, drawn at `origin` and turned about it.
package struct PathShape: Sendable, Hashable {
    package var outline: SharedPath
    package var origin: Point
    /// Clockwise, in degrees.
    package var angle: Double
    package var sharedStyle: SharedStyle

    package init(
        _ outline: SharedPath, at origin: Point = .zero, angle: Double = 0, style: SharedStyle
    ) {
        self.outline = outline
        self.origin = origin
        self.angle = angle
        sharedStyle = style
    }

    package init(
        _ path: Path, at origin: Point = .zero, angle: Double = 0, style: SharedStyle
    ) {
        self.init(SharedPath(path), at: origin, angle: angle, style: style)
    }
}

/// A straight line between two points.
package struct RuleShape: Sendable, Hashable {
    package var start: Point
    package var end: Point
    package var sharedStyle: SharedStyle

    package init(from start: Point, to end: Point, style: SharedStyle) {
        self.start = start
        self.end = end
        sharedStyle = style
    }
}

/// A picture from a URL.
package struct ImageShape: Sendable, Hashable {
    package var url: String
    package var rect: Rect
    /// Whether the picture keeps its proportions.
    package var keepsAspect: Bool
    package var opacity: Double

    package init(url: String, rect: Rect, keepsAspect: Bool = true, opacity: Double = 1) {
        self.url = url
        self.rect = rect
        self.keepsAspect = keepsAspect
        self.opacity = opacity
    }
}

extension Group {
    package var style: Style { sharedStyle.value }
}

extension RectShape {
    package var style: Style { sharedStyle.value }
}

extension PathShape {
    package var path: Path { outline.value }
    package var style: Style { sharedStyle.value }
}

extension RuleShape {
    package var style: Style { sharedStyle.value }
}

/// A whole picture: its size, what lies behind it, and the nodes.
package struct Scene: Sendable, Hashable {
    package var width: Double
    package var height: Double
    package var background: Paint
    package var nodes: [SceneNode]

    package init(width: Double, height: Double, background: Paint = .none, nodes: [SceneNode]) {
        self.width = width
        self.height = height
        self.background = background
        self.nodes = nodes
    }
}
