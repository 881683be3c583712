import CYaml

/// libyaml's events over UTF-8 bytes; the only code that knows libyaml.
///
/// Libyaml's API: https://pyyaml.org/wiki/LibYAML. Its marks count Unicode scalars, not bytes.
struct YAMLEventReader: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>

    /// - Parameter bytes: without a byte order mark; must outlive the reader.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        parser = .allocate(capacity: 1)
        guard yaml_parser_initialize(parser) == 1 else {
            parser.deallocate()
            return nil
        }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// The next event; after `.streamEnd` there is none to ask for.
    func next() throws(YAMLSyntaxError) -> YAMLEvent {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw syntaxError }
        defer { yaml_event_delete(&event) }
        return YAMLEvent(
            kind: kind(event), start: event.start_mark.index, end: event.end_mark.index)
    }

    private func kind(_ event: yaml_event_t) -> YAMLEvent.Kind {
        switch event.type {
        case YAML_DOCUMENT_START_EVENT: return .documentStart
        case YAML_ALIAS_EVENT: return .alias(text(event.data.alias.anchor) ?? "")
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            return .scalar(
                Array(bytes), style(scalar.style),
                YAMLEvent.Properties(tag: text(scalar.tag), anchor: text(scalar.anchor)))
        case YAML_SEQUENCE_START_EVENT:
            let sequence = event.data.sequence_start
            return .sequenceStart(
                isFlow: sequence.style == YAML_FLOW_SEQUENCE_STYLE,
                YAMLEvent.Properties(tag: text(sequence.tag), anchor: text(sequence.anchor)))
        case YAML_MAPPING_START_EVENT:
            let mapping = event.data.mapping_start
            return .mappingStart(
                isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE,
                YAMLEvent.Properties(tag: text(mapping.tag), anchor: text(mapping.anchor)))
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .end
        case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return .streamEnd
        default: return .other
        }
    }

    private func style(_ style: yaml_scalar_style_t) -> YAMLEvent.ScalarStyle {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
        default: .plain
        }
    }

    private func text(_ characters: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        characters.map { String(cString: $0) }
    }

    private var syntaxError: YAMLSyntaxError {
        let state = parser.pointee
        return YAMLSyntaxError(
            problem: state.problem.map { String(cString: $0) } ?? "out of memory",
            context: state.context.map { String(cString: $0) },
            position: state.error == YAML_READER_ERROR
                ? .byte(state.problem_offset) : .scalar(state.problem_mark.index),
            contextPosition: state.context == nil ? nil : state.context_mark.index)
    }
}

struct YAMLEvent {
    enum ScalarStyle { case plain, singleQuoted, doubleQuoted, block }

    struct Properties {
        var tag: String?
        var anchor: String?
    }

    enum Kind {
        case documentStart, end, streamEnd, other
        case alias(String)
        case scalar([UInt8], ScalarStyle, Properties)
        case sequenceStart(isFlow: Bool, Properties)
        case mappingStart(isFlow: Bool, Properties)
    }

    var kind: Kind
    /// Counted in Unicode scalars, as is `end`.
    var start: Int
    var end: Int
}

struct YAMLSyntaxError: Error {
    enum Position {
        case byte(Int)
        case scalar(Int)
    }

    var problem: String
    var context: String?
    var position: Position
    var contextPosition: Int?
}
