package coop.cabas.indicators.web;

import coop.cabas.indicators.figures.Coverage;
import coop.cabas.indicators.figures.Indicator;
import coop.cabas.indicators.figures.StockOuts;

/** The share of articles missing, and on how many open days it could be told. */
final class StockOutTile {

    private StockOutTile() {}

    static Tile of(StockOuts stockOuts, Coverage coverage, Scope scope) {
        var now = stockOuts.of(scope.period());
        var before =
                scope.compared() == null ? null : stockOuts.of(scope.compared()).rate();
        var note = now.knownDays() > 0
                ? now.words()
                : coverage.of(Indicator.STOCK_OUTS, scope.period()).unknown();
        return Tile.of(Indicator.STOCK_OUTS, now.rate(), before, scope.at("/indicators/stock-outs"), note);
    }
}
