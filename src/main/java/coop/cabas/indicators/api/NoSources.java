package coop.cabas.indicators.api;

import coop.cabas.ui.Text;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says which files a list needs when none of them tells its period, as a problem document (RFC 9457). */
@RestControllerAdvice(basePackageClasses = NoSources.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
@Hidden // Described by @NeedsFiles, where it can happen.
class NoSources {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ProblemDetail tell(NoSource missing) {
        var problem = ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
        problem.setTitle(Text.t("indicators.unknown"));
        problem.setDetail(Text.t(missing.reason()));
        problem.setProperty("sources", missing.needed());
        return problem;
    }
}
