package coop.cabas.ui.web;

import coop.cabas.ui.Text;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says which parameter is wrong and what to write instead, as a problem document (RFC 9457). */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class BadParameters {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    ProblemDetail tell(BadParameter bad) {
        var problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
        problem.setTitle(Text.t("ui.api.badParameter", bad.parameter()));
        problem.setDetail(Text.t(bad.remedy()));
        problem.setProperty("parameter", bad.parameter());
        return problem;
    }
}
