/// Where in the markup an output stands, as far as that decides what it may print.
enum OutputContext: Sendable, Hashable {
    /// In content, where escaping is enough.
    case text
    /// In the name of a tag or attribute.
    case name
    /// Between the attributes of a tag.
    case tag
    /// In a script.
    case script
    /// In an attribute's value in these quotes.
    case attribute(quote: UInt8)
    /// In an attribute's style, where it may only be a word, a number or an address of the site.
    case style
    /// As `attribute`, where the value up to here does not show yet what kind of address it is.
    case address(quote: UInt8, AddressKind)
}

/// How an attribute holds its addresses.
enum AddressKind: Sendable, Hashable {
    case link
    /// Of a picture, which may lie in the address itself.
    case image
    /// Several pictures with commas between them.
    case imageSet
    /// After `url=` of a page that sends its reader on.
    case refresh
}
