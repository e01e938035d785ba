package io.weathercomment.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.util.HashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContractRouterTest {
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        vertx.close().await();
    }

    @Test
    void answersAlsoWhenTheAnswerOfACallCanNotBeWritten() {
        var noJson = Answer.ok(new JsonObject().put("status", new Object()));
        var noHeader = Answer.ok(new JsonObject()).with("Content-Location", "two\nlines");

        assertThat(health(noJson).statusCode()).isEqualTo(500);
        assertThat(health(noHeader).statusCode()).isEqualTo(500);
    }

    private HttpResponse<Buffer> health(Answer answer) {
        var contract = Contract.read(vertx).await();
        var calls = new HashMap<String, Call>();
        contract.routes()
                .operations()
                .forEach(operation -> calls.put(operation.getOperationId(), _ -> Future.succeededFuture(answer)));
        var server = vertx.createHttpServer()
                .requestHandler(ContractRouter.router(vertx, contract, calls))
                .listen(0, "127.0.0.1")
                .await();
        return WebClient.create(vertx)
                .get(server.actualPort(), "127.0.0.1", "/health")
                .timeout(5_000)
                .send()
                .await();
    }
}
