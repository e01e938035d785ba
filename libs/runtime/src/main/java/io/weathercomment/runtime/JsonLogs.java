package io.weathercomment.runtime;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.JsonEscapeUtil;

/** Log lines as JSON whose context (trace, job, place) stands beside the message, where log stores look for it. */
public final class JsonLogs extends JsonEncoder {
    private String service = "";

    /** The service's name as traces have it; none is not said. */
    public void setService(String service) {
        this.service = service;
    }

    @Override
    protected void appendMDC(StringBuilder json, ILoggingEvent event) {
        if (!service.isEmpty()) {
            member(json, "service", service);
        }
        event.getMDCPropertyMap().forEach((key, value) -> member(json, key, value));
    }

    private void member(StringBuilder json, String key, String value) {
        appendValueSeparator(json, true);
        appenderMember(json, key, JsonEscapeUtil.jsonEscapeString(value));
    }
}
