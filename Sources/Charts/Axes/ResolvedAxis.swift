import Scales
import Scenes

/// An axis as decided: which scale it shows, where, and with what properties. On the heap, as whatever draws a part of it
/// has it.
final class ResolvedAxis: Sendable {
    let channel: Channel
    let orient: GuideOrientation
    let scale: ChannelScale
    let properties: Cascade<AxisDefinition>
    let hasGrid: Bool
    let title: [String]
    let format: LabelFormat
    /// The unit of a temporal field; decides ticks and labels.
    let timeUnit: TimeUnitDefinition?
    let type: MeasurementType?
    /// Whether the chart computes bins of the field, at whose ends ticks stand.
    let isBinned: Bool
    /// Whether the order of the domain was written as a list or by another field.
    let hasCustomSort: Bool
    let zindex: Int

    /// - Parameter member: The unit whose field decides.
    init(
        _ channel: Channel, _ orient: GuideOrientation, _ scale: ChannelScale,
        _ properties: Cascade<AxisDefinition>, of member: ScaleMember, hasGrid: Bool,
        title: [String], format: LabelFormat, timeUnit: TimeUnitDefinition?, zindex: Int
    ) {
        self.channel = channel
        self.orient = orient
        self.scale = scale
        self.properties = properties
        self.hasGrid = hasGrid
        self.title = title
        self.format = format
        self.timeUnit = timeUnit
        self.zindex = zindex
        type = member.channel.type
        isBinned = member.channel.bin != nil
        hasCustomSort = member.channel.sort.isCustom
    }

    var isHorizontal: Bool { orient == .top || orient == .bottom }
    /// -1 where labels are before the axis line (left, top), 1 where they are after it.
    var sign: Double { orient == .left || orient == .top ? -1 : 1 }
}

/// The axes of a view: at most one per position scale, or one for each layer where layers want their own.
///
/// Source: vega-lite `src/compile/axis/parse.ts`.
func resolveAxes(
    _ set: ScaleSet, of node: PreparedNode, configuration: ChartConfiguration
) -> [ResolvedAxis] {
    var axes: [ResolvedAxis] = []
    for (index, whole) in set.groups.enumerated() where whole.channel.isPosition {
        for group in node.layersWithAxes(of: whole) {
            let shown = group.members.filter { !$0.channel.definition.axis.isDisabled }
            // Where layers share an axis, one that wants none decides for those that do not speak of it.
            guard
                shown.count == group.members.count
                    || shown.contains(where: { $0.channel.definition.axis.value != nil })
            else { continue }
            if let axis = resolvedAxis(
                shown, group, scale: set.scales[index],
                beside: axes.filter { $0.channel == group.channel }, configuration: configuration)
            {
                axes.append(axis)
            }
        }
    }
    return axes
}

extension PreparedNode {
    /// The group as a whole, or its part in each layer.
    fileprivate func layersWithAxes(of group: ScaleGroup) -> [ScaleGroup] {
        guard case .layer(let layer) = self, common.resolve.axis[group.channel] == .independent
        else { return [group] }
        var first = 0
        return layer.children.compactMap { child in
            let units = first..<first + child.unitCount
            first = units.upperBound
            let places = group.units.indices.filter { units.contains(group.units[$0]) }
            guard !places.isEmpty else { return nil }
            return group.with(
                units: places.map { group.units[$0] }, members: places.map { group.members[$0] })
        }
    }
}

private func resolvedAxis(
    _ members: [ScaleMember], _ group: ScaleGroup, scale: ChannelScale,
    beside others: [ResolvedAxis], configuration: ChartConfiguration
) -> ResolvedAxis? {
    guard let first = members.first else { return nil }
    let written = Cascade(members.compactMap(\.channel.definition.axis.value))
    let styles = written.layers.map { $0.wrappedValue.style }.first { !$0.isEmpty } ?? []
    func configuredAxis(on side: GuideOrientation?) -> Cascade<AxisDefinition> {
        var configured = configuration.axis(
            styles: styles, channel: group.channel, orient: side, type: scale.type,
            measurement: first.channel.type)
        configured.layers = written.layers + configured.layers
        return configured
    }
    var configured = configuredAxis(on: written.orient)
    var orient = configured.orient ?? (group.channel == .x ? .bottom : .left)
    let isFirst = others.isEmpty
    if written.orient == nil {
        let isTaken = { (side: GuideOrientation) in others.count { $0.orient == side } }
        if isTaken(orient) > isTaken(orient.opposite) { orient = orient.opposite }
        // Where the axis ends up decides what is said of it.
        if configuration.hasAxis(on: orient) { configured = configuredAxis(on: orient) }
    }
    if configured.disable == true { return nil }
    let hasDatumOnly = members.allSatisfy { $0.channel.definition.datum != nil }
    let isContinuous = !scale.isDiscrete
    let naturalGrid = isContinuous && !first.channel.isBinned && !hasDatumOnly && isFirst
    let isRectOnDiscrete = scale.isDiscrete && members.contains { $0.unit.markType == .rect }
    return ResolvedAxis(
        group.channel, orient, scale, configured, of: first,
        hasGrid: configured.grid ?? naturalGrid, title: axisTitle(members, configured: configured),
        format: LabelFormat(
            axisOf: members.first { $0.channel.timeUnit != nil } ?? first,
            written: configured.format,
            scale: scale, configuration: configuration),
        timeUnit: members.lazy.compactMap(\.channel.timeUnit).first,
        zindex: configured.zindex ?? (isRectOnDiscrete ? 1 : 0))
}

extension GuideOrientation {
    fileprivate var opposite: GuideOrientation {
        switch self {
        case .left: .right
        case .right: .left
        case .top: .bottom
        case .bottom: .top
        default: self
        }
    }
}

extension PreparedSort {
    fileprivate var isCustom: Bool {
        switch self {
        case .values, .aggregate, .data: true
        case .ascending, .descending: false
        }
    }
}

/// The title written on the axis, or those of the fields, each once.
private func axisTitle(_ members: [ScaleMember], configured: Cascade<AxisDefinition>) -> [String] {
    switch configured.setting(\.title) {
    case .explicit(let lines): return lines
    case .disabled: return []
    case .automatic: break
    }
    return mergedTitle(members.flatMap { [$0.channel] + [$0.secondary].compactMap(\.self) })
}

/// The titles of channels that share a guide, joined by commas; explicit ones alone if there are any.
func mergedTitle(_ channels: [PreparedChannel]) -> [String] {
    let explicit = channels.filter(\.isTitleExplicit)
    var titles: [[String]] = []
    for channel in explicit.isEmpty ? channels : explicit {
        guard case .explicit(let lines) = channel.title, !lines.isEmpty, lines != [""],
            !titles.contains(lines)
        else { continue }
        titles.append(lines)
    }
    if titles.count == 1 { return titles[0] }
    return titles.isEmpty ? [] : [titles.map { $0.joined(separator: " ") }.joined(separator: ", ")]
}
