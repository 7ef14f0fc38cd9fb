package coop.cabas.door;

import com.jayway.jsonpath.JsonPath;
import coop.cabas.door.kiosks.Kiosks;
import coop.cabas.testing.Device;
import coop.cabas.testing.TestClock;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.io.UnsupportedEncodingException;
import java.util.Locale;
import java.util.UUID;

/** A tablet at the door, paired. */
record Tablet(MockMvcTester mvc, TestClock clock, Device device, KioskId id) {

    static Tablet paired(ApplicationContext context) {
        var device = Device.fresh();
        var kiosks = context.getBean(Kiosks.class);
        var id = kiosks.add("Porte " + UUID.randomUUID(), Locale.FRANCE);
        kiosks.pair(kiosks.code(id), device.point());
        return new Tablet(context.getBean(MockMvcTester.class), context.getBean(TestClock.class), device, id);
    }

    MvcTestResult scan(String code) {
        return scan(UUID.randomUUID(), code);
    }

    MvcTestResult scan(UUID visit, String code) {
        return post("/api/kiosk/scans", "{\"visit\":\"%s\",\"code\":\"%s\"}".formatted(visit, code));
    }

    MvcTestResult post(String path, String json) {
        return mvc.post()
                .uri(path)
                .header("Authorization", proof("POST", path))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    MvcTestResult get(String path) {
        return mvc.get().uri(path).header("Authorization", proof("GET", path)).exchange();
    }

    private String proof(String method, String path) {
        return device.proof(id.value(), method, path, clock.instant());
    }

    /** Number under which an answer was written down. */
    static String visitOf(MvcTestResult answer) {
        return read(answer, "$.visit");
    }

    static <T> T read(MvcTestResult answer, String path) {
        try {
            return JsonPath.read(answer.getResponse().getContentAsString(), path);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
