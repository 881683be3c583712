import Expressions
import Formats
import Scales
import Tables

/// The finished scale of a group in a view of the given size.
func channelScale(
    _ group: ScaleGroup, size: ViewSize, earlier: ScaleSet, configuration: ChartConfiguration
) -> ChannelScale {
    if let domain = group.discrete {
        let output = range(
            of: group, count: domain.count, size: size, earlier: earlier,
            configuration: configuration)
        return ChannelScale(
            group, .discrete(domain), output,
            band: band(of: group, domain, output, configuration: configuration), configuration)
    }
    if group.type.isDiscretizing {
        let boundaries = thresholds(of: group, configuration: configuration)
        let classes = group.type == .binOrdinal ? boundaries.count - 1 : boundaries.count + 1
        let output = range(
            of: group, count: max(1, classes), size: size, earlier: earlier,
            configuration: configuration)
        return ChannelScale(
            group, .thresholds(boundaries), output, classExtent: classExtent(of: group),
            configuration)
    }
    let output = range(
        of: group, count: 2, size: size, earlier: earlier, configuration: configuration)
    let length = output.ends.map { abs($0.last - $0.first) } ?? 0
    let domain = finishedDomain(
        of: group, kind: mathematics(of: group), length: length, configuration: configuration)
    return ChannelScale(
        group, .continuous(domain), output, naturalBins: binsOfData(group, domain), configuration)
}

extension ChannelScale {
    /// What a scale has from its group, whatever its kind.
    fileprivate convenience init(
        _ group: ScaleGroup, _ domain: Domain, _ output: Output, band: BandScale? = nil,
        naturalBins: BinParameters? = nil, classExtent: ClassExtent? = nil,
        _ configuration: ChartConfiguration
    ) {
        let definition = group.definition
        self.init(
            channel: group.channel, type: group.type, kind: mathematics(of: group),
            domain: domain, output: output,
            isClamped: definition.clamp ?? configuration.scale.clamp ?? false, band: band,
            bins: group.members.lazy.compactMap(\.channel.bin).first ?? naturalBins,
            binBoundaries: definition.bins,
            isRounded: definition.round ?? configuration.scale.round ?? false,
            classExtent: classExtent)
    }
}

private func band(
    of group: ScaleGroup, _ domain: DiscreteDomain, _ output: ChannelScale.Output,
    configuration: ChartConfiguration
) -> BandScale? {
    guard group.type == .band || group.type == .point, let ends = output.ends else { return nil }
    let padding = BandPadding(group, configuration: configuration)
    return BandScale(
        count: domain.count, from: ends.first, to: ends.last, paddingInner: padding.inner,
        paddingOuter: padding.outer, align: group.definition.align ?? 0.5)
}

private func classExtent(of group: ScaleGroup) -> ChannelScale.ClassExtent? {
    guard group.type != .threshold, group.type != .binOrdinal, let low = group.numbers.first,
        let high = group.numbers.last
    else { return nil }
    return ChannelScale.ClassExtent(low: low, high: high)
}

/// The bins of data that are binned already, where their width is written.
private func binsOfData(_ group: ScaleGroup, _ domain: [Double]) -> BinParameters? {
    guard let low = domain.first, let high = domain.last,
        let step = group.members.lazy.compactMap({ $0.channel.field?.bin.stepOfData }).first,
        step > 0
    else { return nil }
    return BinParameters(start: low, stop: high, step: step)
}

extension BinSetting {
    fileprivate var stepOfData: Double? {
        if case .binned(let step) = self { step } else { nil }
    }
}

private func mathematics(of group: ScaleGroup) -> ContinuousScale.Kind {
    let definition = group.definition
    switch group.type {
    case .log:
        let base = definition.base ?? 10
        return .log(base: base > 0 && base != 1 ? base : 10)
    case .pow: return .pow(exponent: definition.exponent ?? 1)
    case .sqrt: return .pow(exponent: 0.5)
    case .symlog: return .symlog(constant: definition.constant ?? 1)
    case .time, .utc: return .time
    default: return .linear
    }
}

/// The domain after zero, limits, padding and nice, in this order.
///
/// Source: vega-encode `src/Scale.js` (`configureDomain`).
private func finishedDomain(
    of group: ScaleGroup, kind: ContinuousScale.Kind, length: Double,
    configuration: ChartConfiguration
) -> [Double] {
    var domain = group.numbers
    let hasZero = includesZero(group, domain: domain, configuration: configuration)
    if domain.isEmpty { domain = domainWithoutData(of: group.members, withZero: hasZero) }
    let last = domain.count - 1
    if hasZero, !group.numbers.isEmpty {
        if domain[0] <= domain[last] {
            domain[0] = min(0, domain[0])
            domain[last] = max(0, domain[last])
        } else {
            domain[0] = max(0, domain[0])
            domain[last] = min(0, domain[last])
        }
    }
    if let low = group.definition.domainMin?.scaleNumber, low.isFinite { domain[0] = low }
    if let high = group.definition.domainMax?.scaleNumber, high.isFinite { domain[last] = high }
    if let middle = group.definition.domainMid?.scaleNumber, middle.isFinite, domain.count == 2 {
        domain.insert(middle, at: 1)
    }
    if let padding = continuousPadding(group, configuration: configuration) {
        domain = padded(domain, by: padding, length: length, kind: kind)
    }
    domain = validForLog(domain, kind: kind)
    return niced(domain, group, kind: kind)
}

/// Logarithms need numbers of one sign.
private func validForLog(_ domain: [Double], kind: ContinuousScale.Kind) -> [Double] {
    guard case .log = kind, let low = domain.min(), let high = domain.max(),
        low <= 0, high >= 0
    else { return domain }
    if high > 0 { return domain.map { $0 <= 0 ? min(1, high) / 10 : $0 } }
    return [1, 10]
}

private func padded(
    _ domain: [Double], by padding: Double, length: Double, kind: ContinuousScale.Kind
) -> [Double] {
    let last = domain.count - 1
    guard padding != 0, length > 2 * padding, domain[last] != domain[0] else { return domain }
    let scale = ContinuousScale(kind, domain: [domain[0], domain[last]], range: [0, length])
    let extra = length * padding / (length - 2 * padding)
    var result = domain
    result[0] = scale.invert(-extra)
    result[last] = scale.invert(length + extra)
    return result.allSatisfy(\.isFinite) ? result : domain
}

/// Source: vega-lite `src/compile/scale/properties.ts` (`zero`).
private func includesZero(
    _ group: ScaleGroup, domain: [Double], configuration: ChartConfiguration
) -> Bool {
    switch group.type {
    case .time, .utc, .log: return false
    default: break
    }
    if let written = group.definition.zero { return written }
    if writtenDomain(group.members) != nil {
        guard let first = domain.first, let last = domain.last, group.type == .linear else {
            return false
        }
        return first <= 0 && last >= 0
    }
    // Of what layers derive, the first one's holds.
    return group.first.map { memberIncludesZero($0, configuration: configuration) } ?? false
}

private func memberIncludesZero(
    _ member: ScaleMember, configuration: ChartConfiguration
) -> Bool {
    let channel = member.channel
    if channel.channel == .size { return channel.type == .quantitative }
    switch channel.channel {
    case .x, .y, .theta, .radius: break
    default: return false
    }
    guard !channel.isBinned, channel.type == .quantitative else { return false }
    let hasSecondary = member.secondary != nil
    if channel.channel == .x || channel.channel == .y {
        switch member.unit.markType {
        case .bar, .area, .line, .trail:
            if member.isDimension { return false }
            if (member.unit.markType == .bar || member.unit.markType == .area), !hasSecondary {
                return true
            }
        default: break
        }
    }
    return configuration.scale.zero ?? true
}

/// Pixels by which a bar that has no bins to stand on keeps the axis' ends free.
private func continuousPadding(
    _ group: ScaleGroup, configuration: ChartConfiguration
) -> Double? {
    if let written = group.definition.padding { return written }
    if let configured = configuration.scale.continuousPadding,
        group.channel == .x || group.channel == .y
    {
        return configured
    }
    guard writtenDomain(group.members) == nil else { return nil }
    for member in group.members
    where member.unit.markType == .bar && member.isDimension && !member.channel.isBinned
        && member.channel.timeUnit == nil
    {
        return configuration.mark(member.unit.boxedMark, type: .bar).continuousBandSize
    }
    return nil
}

private func niced(
    _ domain: [Double], _ group: ScaleGroup, kind: ContinuousScale.Kind
) -> [Double] {
    var count = 10
    switch group.definition.nice {
    case .flag(false): return domain
    case .flag(true): break
    case .count(let wanted): count = wanted
    case .interval(let interval): return niced(domain, to: interval)
    case nil:
        guard group.channel == .x || group.channel == .y, group.type != .time, group.type != .utc,
            group.members.contains(where: { $0.channel.bin == nil && !$0.channel.endIsFromData }),
            writtenDomain(group.members) == nil, group.definition.domainMin == nil,
            group.definition.domainMax == nil
        else { return domain }
    }
    return ContinuousScale(kind, domain: domain, range: domain).niced(count: Double(count)).domain
}

/// The domain of a time scale, its ends moved to whole intervals.
private func niced(_ domain: [Double], to interval: TimeUnitInterval) -> [Double] {
    guard let first = domain.first.flatMap(Instant.init(milliseconds:)),
        let last = domain.last.flatMap(Instant.init(milliseconds:)),
        let interval = TimeInterval(interval)
    else { return domain }
    var result = domain
    result[0] = Double(interval.floor(first).milliseconds)
    result[domain.count - 1] = Double(interval.ceil(last).milliseconds)
    return result
}

/// The class boundaries of a discretising scale.
private func thresholds(of group: ScaleGroup, configuration: ChartConfiguration) -> [Double] {
    let domain = group.numbers
    switch group.type {
    case .threshold: return writtenDomain(group.members)?.map(\.scaleNumber).sorted() ?? domain
    case .binOrdinal:
        if let bins = group.definition.bins { return bins }
        guard let bin = group.members.lazy.compactMap(\.channel.bin).first else { return domain }
        return bin.boundaries
    case .quantize:
        var domain = domain
        if group.definition.zero == true, let low = domain.first, let high = domain.last {
            domain = [min(0, low), max(0, high)]
        }
        let count = group.classCount(configuration) ?? configuration.scale.quantizeCount ?? 4
        guard let low = domain.first, let high = domain.last, count > 1 else { return [] }
        return (1..<count).map { low + (high - low) * Double($0) / Double(count) }
    case .quantile:
        let count = group.classCount(configuration) ?? configuration.scale.quantileCount ?? 4
        return quantiles(of: group, count: count)
    default: return domain
    }
}

private func quantiles(of group: ScaleGroup, count: Int) -> [Double] {
    var numbers: [Double] = writtenDomain(group.members)?.map(\.scaleNumber) ?? []
    if numbers.isEmpty {
        for member in group.members {
            guard let column = member.channel.column.flatMap({ member.unit.main[$0] }) else {
                continue
            }
            numbers += (0..<column.count).map { column.numericCell(at: $0) }
        }
    }
    numbers = numbers.filter(\.isFinite).sorted()
    guard !numbers.isEmpty, count > 1 else { return [] }
    return (1..<count).map { part in
        let place = Double(part) / Double(count) * Double(numbers.count - 1)
        let low = Int(place)
        let high = min(low + 1, numbers.count - 1)
        return numbers[low] + (numbers[high] - numbers[low]) * (place - Double(low))
    }
}

extension BinParameters {
    /// The ends of all bins, in order; at most a thousand, none without data.
    ///
    /// Source: vega-encode `src/Scale.js` (`configureBins`).
    var boundaries: [Double] {
        guard start.isFinite, stop.isFinite else { return [] }
        guard step > 0, stop > start, (stop - start) / step < 1000 else { return [start, stop] }
        let count = Int(((stop - start) / step + 0.5 - 1e-9).rounded(.up))
        return (0..<count).map { start + step * Double($0) }
    }
}
