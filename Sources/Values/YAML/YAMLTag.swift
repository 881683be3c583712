/// A tag as the core schema knows it.
enum YAMLTag {
    case string
    case scalar(name: String, accepts: (Value) -> Bool)
    case collection(name: String)
    case unknown(name: String)

    init(_ tag: String) {
        let prefix = "tag:yaml.org,2002:"
        let name = tag.hasPrefix(prefix) ? "!!" + tag.dropFirst(prefix.count) : tag
        switch name {
        case "!", "!!str": self = .string
        case "!!null": self = .scalar(name: name) { $0 == .null }
        case "!!bool": self = .scalar(name: name) { $0.asBoolean != nil }
        case "!!int": self = .scalar(name: name) { if case .integer = $0 { true } else { false } }
        case "!!float": self = .scalar(name: name) { $0.asDouble != nil }
        case "!!seq", "!!map": self = .collection(name: name)
        default: self = .unknown(name: name)
        }
    }

    var name: String {
        switch self {
        case .string: "!!str"
        case .scalar(let name, _), .collection(let name), .unknown(let name): name
        }
    }

    func fits(_ kind: YAMLOpenCollection.Kind) -> Bool {
        switch kind {
        case .sequence: name == "!!seq"
        case .mapping: name == "!!map"
        }
    }
}
