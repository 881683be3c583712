import Expressions
import Formats
import Scales

/// How the values of a scale become labels.
struct LabelFormat: Sendable {
    enum Kind: Sendable {
        /// As text, as it is.
        case plain
        /// By a d3 specifier, or by the tick's own precision where there is none.
        case number(String?)
        /// By a d3 time specifier, or by each time's finest part where there is none.
        case time(String?)
        /// By a function of expressions.
        case custom(ExpressionText)
    }

    var kind: Kind
    var locale: FormatLocale
    /// Whether millions and more are written in words, as a report does.
    var usesMagnitudes = false

    init(kind: Kind, locale: FormatLocale) {
        self.kind = kind
        self.locale = locale
    }

    /// How an axis writes: its own format, that of the field, of its time unit, of its type.
    init(
        axisOf member: ScaleMember, written: FormatDefinition?, scale: ChannelScale,
        configuration: ChartConfiguration
    ) {
        self.init(
            member, written: written, scale: scale, configuration: configuration,
            usesTimeFormat: false)
    }

    /// How a legend writes: as an axis, but times by `config.timeFormat`.
    init(
        legendOf member: ScaleMember, written: FormatDefinition?, scale: ChannelScale,
        configuration: ChartConfiguration
    ) {
        self.init(
            member, written: written, scale: scale, configuration: configuration,
            usesTimeFormat: true)
    }

    /// How a facet writes the values of its cells.
    init(
        headerOf channel: PreparedChannel, written: FormatDefinition?, locale: FormatLocale,
        configuration: Cascade<ConfigurationDefinition>? = nil
    ) {
        self.init(kind: .plain, locale: locale)
        let (timeFormat, numberFormat) = (configuration?.timeFormat, configuration?.numberFormat)
        let format =
            written ?? channel.definition.header.value?.format ?? channel.field?.format
            ?? channel.definition.format
        if let configuration, let call = customFormat(format, channel, configuration) {
            kind = .custom(call)
            return
        }
        let isTime =
            format?.type == "time"
            || (format?.type != "number" && (channel.type == .temporal || channel.timeUnit != nil))
        if isTime {
            let unit = channel.timeUnit?.unit?.specifier(locale: locale)
            kind = .time(format?.specifier ?? unit ?? timeFormat)
        } else if channel.type == .quantitative || format?.specifier != nil {
            kind = .number(format?.specifier ?? numberFormat ?? "")
        }
    }

    /// Whether a function that the author chose writes the values.
    var isCustom: Bool {
        if case .custom = kind { true } else { false }
    }

    /// The label of a facet's value.
    ///
    /// - Parameter range: Of a bin, its ends as text.
    func headerText(
        of value: ExpressionValue, range: String? = nil, _ bin: BinParameters? = nil
    ) -> String {
        guard let range, !value.isMissing else { return label(of: value, domain: DiscreteDomain()) }
        guard case .custom(let call) = kind, let bin, value.scaleNumber.isFinite else {
            return range
        }
        let end = ExpressionValue.number(value.scaleNumber + bin.step)
        return call.customLabel(of: value, locale: locale) + " \u{2013} "
            + call.customLabel(of: end, locale: locale)
    }

    private init(
        _ member: ScaleMember, written: FormatDefinition?, scale: ChannelScale,
        configuration: ChartConfiguration, usesTimeFormat: Bool
    ) {
        locale = configuration.locale
        usesMagnitudes = configuration.theme == .report
        let channel = member.channel
        let format = written ?? channel.field?.format ?? channel.definition.format
        let isShare = member.isStacked && member.unit.stack?.offset == .normalize
        if let call = customFormat(format, channel, isShare: isShare, configuration.layers) {
            kind = .custom(call)
            return
        }
        let isTime =
            format?.type == "time"
            || (format?.type != "number" && (channel.type == .temporal || channel.timeUnit != nil))
        if isTime {
            let unit = channel.timeUnit?.unit?.specifier(locale: configuration.locale)
            let fallback =
                usesTimeFormat || scale.isDiscrete
                ? configuration.layers.timeFormat : nil
            kind = .time(format?.specifier ?? unit ?? fallback)
        } else if channel.type == .quantitative || format?.specifier != nil {
            var specifier = format?.specifier ?? configuration.layers.numberFormat
            if specifier == nil, member.isStacked, member.unit.stack?.offset == .normalize {
                specifier = configuration.layers.normalizedNumberFormat
            }
            kind = scale.isDiscrete && specifier == nil ? .plain : .number(specifier)
        } else {
            kind = .plain
        }
    }

    /// The labels of a continuous scale's ticks; precision follows from their distance.
    func labels(ofTicks ticks: [Double], scale: ChannelScale, count: Double) -> [String] {
        switch kind {
        case .time(let specifier): return timeLabels(ticks, specifier)
        case .number(let specifier): return numberLabels(ticks, specifier, scale, count)
        case .custom(let call):
            return ticks.map { tick in
                let time = scale.isTemporal ? Instant(milliseconds: tick) : nil
                return call.customLabel(
                    of: time.map(ExpressionValue.instant) ?? .number(tick), locale: locale)
            }
        case .plain:
            if scale.isTemporal { return timeLabels(ticks, nil) }
            return numberLabels(ticks, nil, scale, count)
        }
    }

    /// The label of one value of a discrete scale.
    func label(of value: ExpressionValue, domain: DiscreteDomain) -> String {
        switch kind {
        case .plain: return domain.label(of: value)
        case .custom(let call): return call.customLabel(of: value, locale: locale)
        case .number(let specifier):
            if domain.labels[value] != nil { return domain.label(of: value) }
            guard case .number(let number) = value, let specifier,
                let format = try? NumberFormat(specifier)
            else { return domain.label(of: value) }
            return format.format(number, locale: locale)
        case .time(let specifier):
            let number = value.scaleNumber
            guard number.isFinite else { return domain.label(of: value) }
            return timeLabels([number], specifier).first ?? ""
        }
    }

    private func timeLabels(_ ticks: [Double], _ specifier: String?) -> [String] {
        let format = specifier.flatMap { try? TimeFormat($0) }
        return ticks.map { tick in
            guard let instant = Instant(milliseconds: tick) else { return "" }
            return format?.format(instant, locale: locale) ?? tickTime(instant, locale: locale)
        }
    }

    /// Source: vega-format `src/number.js` (`formatSpan`), vega-scale `src/ticks.js`.
    private func numberLabels(
        _ ticks: [Double], _ specifier: String?, _ scale: ChannelScale, _ count: Double
    ) -> [String] {
        if case .log(let base) = scale.kind {
            let shown = labelledLogTicks(ticks, base: base, count: count)
            guard let format = try? NumberFormat(specifier ?? ",~r") else { return [] }
            return zip(ticks, shown).map { tick, isShown in
                isShown ? logLabel(tick, specifier == nil ? nil : format) : ""
            }
        }
        let domain = scale.continuousDomain ?? [ticks.first ?? 0, ticks.last ?? 1]
        let low = domain.first ?? 0
        let high = domain.last ?? 1
        return spanLabels(ticks, specifier, from: low, to: high, count: count)
    }

    /// Up to twelve digits, without zeros at the end.
    private func logLabel(_ tick: Double, _ format: NumberFormat?) -> String {
        if let format { return format.format(tick, locale: locale) }
        guard let plain = try? NumberFormat(",.12~r") else { return "" }
        return plain.format(tick, locale: locale)
    }

    /// The labels of ticks for which no format is written, as precise as their distance.
    private func spanLabels(_ ticks: [Double], step: Double, greatest: Double) -> [String] {
        if usesMagnitudes, greatest >= 1e6 {
            return ticks.map { compactNumber($0, digits: 3, locale: locale) }
        }
        // A domain without width has no step to be precise about.
        let digits = step > 0 ? precisionFixed(step: step) : 0
        guard Self.fixedFormats.indices.contains(digits), let format = Self.fixedFormats[digits]
        else { return spanLabels(ticks, ",.\(digits)f") }
        return ticks.map { format.format($0, locale: locale) }
    }

    /// Numbers in groups, by their digits after the point.
    private static let fixedFormats = (0...20).map { try? NumberFormat(",.\($0)f") }

    private func spanLabels(_ ticks: [Double], _ specifier: String) -> [String] {
        guard let format = (try? NumberFormat(specifier)) ?? (try? NumberFormat(",f")) else {
            return []
        }
        return ticks.map { format.format($0, locale: locale) }
    }

    private func spanLabels(
        _ ticks: [Double], _ specifier: String?, from low: Double, to high: Double, count: Double
    ) -> [String] {
        let step = tickStep(from: low, to: high, count: count).magnitude
        guard let text = specifier else {
            return spanLabels(ticks, step: step, greatest: max(low.magnitude, high.magnitude))
        }
        let kind = text.utf8.last.map { Character(Unicode.Scalar($0)) }
        let greatest = max(low.magnitude, high.magnitude)
        let hasPrecision = (try? NumberFormat(text))?.hasPrecision ?? text.contains(".")
        if kind == "s", !hasPrecision {
            let precise = inserting(precisionPrefix(step: step, value: greatest), into: text)
            guard let format = try? PrefixFormat(precise, value: greatest) else { return [] }
            return ticks.map { format.format($0, locale: locale) }
        }
        var precise = text
        if !hasPrecision, step == 0, kind == "f" || kind == "%" {
            // A domain without width has no step to be precise about.
            precise = inserting(0, into: text)
        } else if !hasPrecision, step > 0, !text.contains(".") {
            switch kind {
            case "f": precise = inserting(precisionFixed(step: step), into: text)
            case "%": precise = inserting(max(0, precisionFixed(step: step) - 2), into: text)
            case "e", "g", "p", "r":
                let digits = precisionRound(step: step, maximum: greatest)
                precise = inserting(max(0, digits - (kind == "e" ? 1 : 0)), into: text)
            default: break
            }
        }
        return spanLabels(ticks, precise)
    }

    /// The specifier with a precision put before its type.
    private func inserting(_ digits: Int, into specifier: String) -> String {
        var head = String(specifier.dropLast())
        let trims = head.hasSuffix("~")
        if trims { head = String(head.dropLast()) }
        return head + ".\(digits)" + (trims ? "~" : "") + String(specifier.suffix(1))
    }
}
