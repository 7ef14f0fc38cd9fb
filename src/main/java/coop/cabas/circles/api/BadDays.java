package coop.cabas.circles.api;

import coop.cabas.ui.Text;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says which parameter is wrong and what to write instead, as a problem document (RFC 9457). */
@RestControllerAdvice(basePackageClasses = BadDays.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class BadDays {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    ProblemDetail tell(BadDay bad) {
        var problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
        problem.setTitle(Text.t("circles.api.badDay"));
        problem.setDetail(Text.t("circles.api.badDay.remedy"));
        problem.setProperty("parameter", "on");
        return problem;
    }
}
