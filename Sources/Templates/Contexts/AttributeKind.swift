/// What a value in an attribute can do.
enum AttributeKind: Sendable, Hashable {
    /// It is shown or names something: escaping is enough.
    case plain
    case address(AddressKind)
    /// It runs: `onclick`.
    case event
    case style
    /// It is a page of its own.
    case document

    /// - Parameters: the names of the attribute and of its element, in small letters.
    init(_ name: String, of element: String) {
        switch name {
        case "style": self = .style
        // A name that is known only when it is printed.
        case "*": self = .address(.link)
        case "srcdoc": self = .document
        case "srcset", "imagesrcset": self = .address(.imageSet)
        case "src" where ["img", "source", "image"].contains(element), "poster":
            self = .address(.image)
        case "href", "src", "action", "formaction", "cite", "background", "data", "ping",
            "longdesc", "manifest", "usemap", "codebase", "profile", "archive", "classid", "icon",
            "dynsrc", "lowsrc", "xlink:href", "xml:base":
            self = .address(.link)
        case "content" where element == "meta": self = .address(.refresh)
        // What an animation sets an address to.
        case _ where element == "set" || element.hasPrefix("animate"):
            let isTarget = ["to", "from", "by", "values"].contains(name)
            self = isTarget ? .address(.link) : name.hasPrefix("on") ? .event : .plain
        default: self = name.hasPrefix("on") ? .event : .plain
        }
    }
}
