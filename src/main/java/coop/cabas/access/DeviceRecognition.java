package coop.cabas.access;

import jakarta.servlet.http.HttpServletRequest;

import java.util.Optional;

/** Recognises devices by the proof they send: {@code Authorization: Kiosk …}. Contributed as a bean by the module that pairs them. */
public interface DeviceRecognition {

    /** First word of the header, which no other recognition uses. */
    String scheme();

    /**
     * The device that made this request.
     *
     * @param proof what follows the first word; anything
     * @return empty when it is none, or may come no more
     */
    Optional<DeviceBearer> recognise(String proof, HttpServletRequest request);
}
