/// One token of a template.
struct Token: Sendable {
    enum Kind: Sendable, Hashable {
        case text
        case outputStart, outputEnd, tagStart, tagEnd
        case name, integer, number, string
        case plus, minus, times, divide, floorDivide, remainder, power, tilde
        case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
        case assign, dot, colon, pipe, comma, semicolon
        case leftParenthesis, rightParenthesis, leftBracket, rightBracket, leftBrace, rightBrace
        /// Something that no token starts with; the lexer stops there.
        case fault
        case end
    }

    var kind: Kind
    var range: ByteRange
}

extension Token.Kind {
    /// What messages call it.
    var phrase: String {
        switch self {
        case .text: "text"
        case .outputStart: "'{{'"
        case .outputEnd: "the end of the output '}}'"
        case .tagStart: "'{%'"
        case .tagEnd: "the end of the tag '%}'"
        case .name: "a name"
        case .integer, .number: "a number"
        case .string: "text in quotes"
        case .fault: "a fault"
        case .end: "the end of the text"
        default: "'\(symbol)'"
        }
    }

    /// The characters of an operator.
    var symbol: String {
        switch self {
        case .plus: "+"
        case .minus: "-"
        case .times: "*"
        case .divide: "/"
        case .floorDivide: "//"
        case .remainder: "%"
        case .power: "**"
        case .tilde: "~"
        case .equal: "=="
        case .notEqual: "!="
        case .less: "<"
        case .lessOrEqual: "<="
        case .greater: ">"
        case .greaterOrEqual: ">="
        case .assign: "="
        case .dot: "."
        case .colon: ":"
        case .pipe: "|"
        case .comma: ","
        case .semicolon: ";"
        case .leftParenthesis: "("
        case .rightParenthesis: ")"
        case .leftBracket: "["
        case .rightBracket: "]"
        case .leftBrace: "{"
        case .rightBrace: "}"
        default: ""
        }
    }
}
