import Diagnostics
import Values

func renderChartFigure(
    _ node: ValueNode, in scope: PageScope, counter: inout FigureCounter
) -> Checked<RenderedComponent> { Checked(RenderedComponent()) }
