package coop.cabas.ui.web;

import coop.cabas.shared.Message;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Text;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * The one place where a refusal becomes an answer: a page for people, a problem document (RFC 9457) for programs. A bug
 * is not caught here: it goes on to the error page with its reference, and to the log.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Refusals {

    private final PageRenderer renderer;

    Refusals(PageRenderer renderer) {
        this.renderer = renderer;
    }

    @ExceptionHandler
    Object refused(Refused refused, HttpServletRequest request) {
        return answer(409, refused.reason(), request);
    }

    @ExceptionHandler({NotFound.class, NoResourceFoundException.class, MethodArgumentTypeMismatchException.class})
    Object notFound(HttpServletRequest request) {
        return answer(404, null, request);
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return answer(413, null, request);
    }

    /** What Spring MVC itself refuses: wrong method, missing parameter… */
    @ExceptionHandler({
        org.springframework.web.HttpRequestMethodNotSupportedException.class,
        org.springframework.web.HttpMediaTypeNotSupportedException.class,
        org.springframework.web.HttpMediaTypeNotAcceptableException.class,
        org.springframework.web.bind.ServletRequestBindingException.class
    })
    Object notUnderstood(Exception refused, HttpServletRequest request) {
        return answer(
                refused instanceof ErrorResponse response
                        ? response.getStatusCode().value()
                        : 400,
                null,
                request);
    }

    private Object answer(int status, @Nullable Message reason, HttpServletRequest request) {
        var page = new ErrorPage(status, reason, RequestReference.of(request));
        if (request.getRequestURI().startsWith("/api/")) {
            var problem = ProblemDetail.forStatus(status);
            problem.setTitle(Text.t("ui.error." + page.words() + ".title"));
            problem.setDetail(reason == null ? Text.t("ui.error." + page.words() + ".help") : Text.t(reason));
            problem.setProperty("reference", page.reference());
            return ResponseEntity.status(status).body(problem);
        }
        var answer = new ModelAndView(renderer.view(page));
        answer.setStatus(org.springframework.http.HttpStatusCode.valueOf(status));
        return answer;
    }
}
