package coop.cabas.indicators.web;

import coop.cabas.indicators.figures.Indicator;
import coop.cabas.indicators.figures.StockOuts;
import coop.cabas.shared.Message;

/** The share of articles missing, and on how many open days it could be told. */
final class StockOutTile {

    private StockOutTile() {}

    static Tile of(StockOuts stockOuts, Scope scope) {
        var now = stockOuts.of(scope.period());
        var before =
                scope.compared() == null ? null : stockOuts.of(scope.compared()).rate();
        var note = now.openDays() == 0
                ? Message.of("indicators.stockOuts.noOpenDay")
                : now.knownDays() == 0
                        ? Message.of("indicators.missing.MOVES", now.openDays())
                        : Message.of("indicators.stockOuts.known", now.out(), now.knownDays(), now.openDays());
        return Tile.of(Indicator.STOCK_OUTS, now.rate(), before, scope.at("/indicators/stock-outs"), note);
    }
}
