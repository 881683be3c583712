extension SceneNode {
    /// The box that the node covers, strokes included, in its parent's coordinates.
    ///
    /// Source: the rules of vega-scenegraph, `src/bound` and `src/marks`, as Vega 6.2 has them.
    package var bounds: Bounds {
        var result = Bounds.empty
        switch self {
        case .group(let group): result = group.bounds
        case .rects(let shapes): for shape in shapes { result.formUnion(shape.bounds) }
        case .paths(let shapes): for shape in shapes { result.formUnion(shape.bounds) }
        case .rules(let shapes): for shape in shapes { result.formUnion(shape.bounds) }
        case .texts(let shapes): for shape in shapes { result.formUnion(shape.bounds) }
        case .images(let shapes): for shape in shapes { result.formUnion(Bounds(shape.rect)) }
        }
        return result
    }
}

extension [SceneNode] {
    /// The box that all nodes cover together.
    package var bounds: Bounds {
        var result = Bounds.empty
        for node in self { result.formUnion(node.bounds) }
        return result
    }
}

extension Group {
    /// The box of the background and, unless they are clipped, of the children.
    package var bounds: Bounds {
        var result = Bounds.empty
        if !isClipped { result.formUnion(children.bounds) }
        result = result.translated(by: origin)
        if width != nil || height != nil { result.formUnion(frameBounds) }
        return result
    }

    /// What the group's own rectangle covers, with its outline and without its children.
    package var frameBounds: Bounds {
        Bounds(x1: 0, y1: 0, x2: width ?? 0, y2: height ?? 0)
            .expanded(by: sharedStyle.boundsMargin).translated(by: origin)
    }
}

extension RectShape {
    package var bounds: Bounds { Bounds(rect).expanded(by: sharedStyle.boundsMargin) }
}

extension PathShape {
    package var bounds: Bounds {
        let box = angle == 0 ? outline.bounds : path.mapped { $0.rotated(by: angle) }.bounds
        return box.expanded(by: sharedStyle.boundsMargin).translated(by: origin)
    }
}

extension RuleShape {
    package var bounds: Bounds {
        Bounds(x1: start.x, y1: start.y, x2: end.x, y2: end.y).expanded(
            by: sharedStyle.boundsMargin)
    }
}
