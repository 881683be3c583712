import Scenes

extension Paint {
    /// The paint of a CSS colour; `var(--name, #hex)` becomes a property with its fallback, in whose place a
    /// file of its own writes the plain colour.
    init(css text: String) {
        guard text.utf8.first == UInt8(ascii: "v"), text.hasPrefix("var(--"), text.hasSuffix(")"),
            let comma = text.firstIndex(of: ",")
        else {
            self = .color(text)
            return
        }
        let name = text[text.index(text.startIndex, offsetBy: 4)..<comma]
        let fallback = text[text.index(after: comma)..<text.index(before: text.endIndex)]
        self = .property(String(name), fallback: String(fallback.drop { $0 == " " }))
    }

    init(_ definition: PaintDefinition) {
        switch definition {
        case .none: self = .none
        case .color(let text): self.init(css: text)
        case .gradient(let gradient): self = .gradient(Gradient(gradient))
        }
    }
}

extension Gradient {
    /// The gradient with Vega's default directions: left to right, or from the middle outwards.
    init(_ definition: GradientDefinition) {
        let stops = definition.stops.map { Stop(offset: $0.offset, color: $0.color) }
        if definition.isRadial {
            self.init(
                radialFrom: Point(x: definition.x1 ?? 0.5, y: definition.y1 ?? 0.5),
                definition.r1 ?? 0,
                to: Point(x: definition.x2 ?? 0.5, y: definition.y2 ?? 0.5),
                definition.r2 ?? 0.5, stops: stops)
        } else {
            self.init(
                start: Point(x: definition.x1 ?? 0, y: definition.y1 ?? 0),
                end: Point(x: definition.x2 ?? 1, y: definition.y2 ?? 0), stops: stops)
        }
    }
}

extension Font {
    /// A font from CSS properties; a weight that is no number is `bold` or normal.
    init(
        family: String?, size: Double, weight: String?, style: String?
    ) {
        let number =
            switch weight {
            case "bold", "bolder": 700
            case let text?: Int(text) ?? 400
            case nil: 400
            }
        self.init(
            family: family, size: size.isFinite && size > 0 ? size : 0, weight: number,
            isItalic: style == "italic" || style == "oblique")
    }
}
