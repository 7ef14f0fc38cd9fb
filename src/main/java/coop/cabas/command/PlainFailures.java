package coop.cabas.command;

import coop.cabas.database.StartRefused;
import coop.cabas.shared.Words;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Why Cabas did not start, in plain sentences on the terminal and without a stack trace. */
final class PlainFailures {

    private PlainFailures() {}

    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class Refusals extends AbstractFailureAnalyzer<StartRefused> {

        @Override
        protected FailureAnalysis analyze(Throwable root, StartRefused refused) {
            return new FailureAnalysis(refused.getMessage(), null, refused);
        }
    }

    /** Taken between our look at it and its use. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class Ports extends AbstractFailureAnalyzer<PortInUseException> {

        @Override
        protected FailureAnalysis analyze(Throwable root, PortInUseException taken) {
            String sentences = Words.both("command.portTaken", Integer.toString(taken.getPort()));
            return new FailureAnalysis(sentences, null, taken);
        }
    }

    static class Reporter implements FailureAnalysisReporter {

        @Override
        public void report(FailureAnalysis analysis) {
            System.err.println(analysis.getDescription());
            if (analysis.getAction() != null) {
                System.err.println(analysis.getAction());
            }
        }
    }
}
