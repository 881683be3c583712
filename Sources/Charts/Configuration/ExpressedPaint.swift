import Expressions
import OrderedCollections
import Scenes

extension Paint {
    /// The paint that an expression comes to: a colour's text, or a gradient as the schema has it; nil for nothing.
    init?(_ value: ExpressionValue) {
        guard case .object(let members) = value else {
            if value.isMissing { return nil }
            self = Paint(css: value.scaleText)
            return
        }
        func number(_ key: String) -> Double? {
            members[key].map(\.scaleNumber).flatMap { $0.isFinite ? $0 : nil }
        }
        guard let kind = members["gradient"], case .array(let stops)? = members["stops"] else {
            return nil
        }
        var gradient = GradientDefinition(isRadial: kind == .string("radial"))
        (gradient.x1, gradient.y1, gradient.r1) = (number("x1"), number("y1"), number("r1"))
        (gradient.x2, gradient.y2, gradient.r2) = (number("x2"), number("y2"), number("r2"))
        gradient.stops = stops.compactMap { stop in
            guard case .object(let parts) = stop, let color = parts["color"] else { return nil }
            let offset = parts["offset"]?.scaleNumber ?? 0
            return GradientDefinition.Stop(
                offset: offset.isFinite ? offset : 0, color: color.scaleText)
        }
        self = .gradient(Gradient(gradient))
    }
}
