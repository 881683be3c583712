import Formats
import Scales

/// Source: https://vega.github.io/vega/docs/expressions/#color-functions
let colorFunctions: [ExpressionFunction] = [
    color("rgb") {
        .rgb($0)
    } channels: { channels in
        .rgb(Color(red: channels[0], green: channels[1], blue: channels[2], opacity: channels[3]))
    },
    color("hsl") {
        .hsl(HSL($0))
    } channels: { channels in
        .hsl(
            HSL(
                hue: channels[0], saturation: channels[1], lightness: channels[2],
                opacity: channels[3]))
    },
    color("lab") {
        .lab(Lab($0))
    } channels: { channels in
        .lab(Lab(lightness: channels[0], a: channels[1], b: channels[2], opacity: channels[3]))
    },
    color("hcl") {
        .hcl(HCL($0))
    } channels: { channels in
        .hcl(
            HCL(
                hue: channels[0], chroma: channels[1], luminance: channels[2],
                opacity: channels[3]))
    },
    ExpressionFunction("luminance", 1...1) { arguments, _ in
        .number(arguments[0].color?.relativeLuminance ?? .nan)
    },
    ExpressionFunction("contrast", 2...2) { arguments, _ in
        guard let first = arguments[0].color, let second = arguments[1].color else {
            return .number(.nan)
        }
        return .number(contrastRatio(first, second))
    },
]

/// A colour of one CSS text, or of three channels and an opacity; what CSS does not know has NaN for channels.
private func color(
    _ name: String, converted: @escaping @Sendable (Color) -> ExpressionColor,
    channels: @escaping @Sendable ([Double]) -> ExpressionColor
) -> ExpressionFunction {
    ExpressionFunction(name, 1...4) { arguments, _ in
        if arguments.count == 1 {
            let unknown = Color(red: .nan, green: .nan, blue: .nan, opacity: .nan)
            return .color(converted(arguments[0].color ?? unknown))
        }
        var numbers = arguments.map(\.number)
        while numbers.count < 3 { numbers.append(.nan) }
        if numbers.count == 3 { numbers.append(1) }
        return .color(channels(numbers))
    }
}
