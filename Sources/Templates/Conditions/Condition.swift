/// A test after `is`: its name, the arguments it takes, and what it asks.
struct Condition: Sendable {
    typealias Body =
        @Sendable (inout Renderer, TemplateValue, FilterArguments) throws(TemplateError) -> Bool

    var name: String
    var parameters: [String]
    /// Whether it may be asked of an undefined value.
    var acceptsUndefined = false
    var body: Body

    init(
        _ name: String, _ parameters: [String] = [], acceptsUndefined: Bool = false,
        _ body: @escaping Body
    ) {
        self.name = name
        self.parameters = parameters
        self.acceptsUndefined = acceptsUndefined
        self.body = body
    }
}
