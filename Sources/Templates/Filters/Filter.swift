/// A filter: its name, the arguments it takes, and what it does.
struct Filter: Sendable {
    typealias Body =
        @Sendable (inout Renderer, TemplateValue, FilterArguments) throws(TemplateError)
        -> TemplateValue

    var name: String
    /// The names of its arguments, in order.
    var parameters: [String]
    /// How many of them must be given.
    var required: Int
    /// Whether it takes further arguments, positional and named.
    var isVariadic = false
    /// Whether it may be given an undefined value.
    var acceptsUndefined = false
    var body: Body

    init(
        _ name: String, _ parameters: [String] = [], required: Int = 0, isVariadic: Bool = false,
        acceptsUndefined: Bool = false, _ body: @escaping Body
    ) {
        self.name = name
        self.parameters = parameters
        self.required = required
        self.isVariadic = isVariadic
        self.acceptsUndefined = acceptsUndefined
        self.body = body
    }
}
