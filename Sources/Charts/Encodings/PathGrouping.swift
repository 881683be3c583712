/// The columns that split a line or an area into series.
func pathGroupingColumns(
    _ mark: MarkType, _ encoding: Encoding, _ fields: EncodedFields
) -> [String] {
    var names: [String] = []
    func add(_ field: FieldDefinition?) {
        guard let field, field.aggregate == nil, let columns = fields.columns(of: field) else {
            return
        }
        let name = columns.range ?? columns.start
        if !names.contains(name) { names.append(name) }
    }
    for channel in Channel.allCases {
        switch channel {
        case .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeDash,
            .strokeWidth:
            add(encoding[channel]?.anyField)
        case .size where mark != .trail: add(encoding[channel]?.anyField)
        case .detail: for field in encoding.detail { add(field) }
        default: break
        }
    }
    return names
}
