package coop.cabas.ui.web;

import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Last resort of the servlet container: everything that nobody else answered. */
@Controller
@Allow(Allow.ANYONE)
class ErrorPageController implements ErrorController {

    @RequestMapping("/error")
    Page page(HttpServletRequest request) {
        var reason = request.getAttribute(ErrorPage.REASON) instanceof Message said ? said : null;
        return new ErrorPage(status(request), reason, RequestReference.of(request));
    }

    @RequestMapping(path = "/error", headers = HttpHeaders.ACCEPT + "=application/json")
    @ResponseBody
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        var page = new ErrorPage(status(request), null, RequestReference.of(request));
        var problem = ProblemDetail.forStatus(page.status());
        problem.setTitle(Text.t("ui.error." + page.words() + ".title"));
        problem.setProperty("reference", page.reference());
        return ResponseEntity.status(page.status()).body(problem);
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }
}
