"""A test in another language: the sandbox runs beside it, and is controlled over HTTP. Standard library only."""

import json
import os
import shlex
import signal
import subprocess
import unittest
import urllib.error
import urllib.parse
import urllib.request

COMMAND = os.environ.get("SANDBOX", "npx @connection-requests/testing --quiet --requests 0")


def call(url, method="GET", body=None, token=None):
    """Sends JSON and gives the status and the parsed answer."""
    headers = {"Accept": "application/json", "Content-Type": "application/json"}
    if token:
        headers["Authorization"] = "Bearer " + token
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data, headers, method=method)
    try:
        with urllib.request.urlopen(request) as response:
            return response.status, json.loads(response.read() or "null")
    except urllib.error.HTTPError as refusal:
        with refusal:
            return refusal.code, refusal.read().decode()


def answer_requests(api, token):
    """Your software: reports that no loyalty number was found."""
    _, page = call(api + "/common/connectionrequests?limit=10", token=token)
    for request in page["Items"]:
        call(api + "/common/connectionrequests/" + request["ID"], "PUT", {"status": "CREU1"}, token)


class SandboxTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        # A group of its own: npx starts the sandbox as a process below it.
        cls.process = subprocess.Popen(
            shlex.split(COMMAND), stdout=subprocess.PIPE, text=True, start_new_session=True
        )
        cls.api = cls.process.stdout.readline().strip()
        cls.control = urllib.parse.urljoin(cls.api, "/_sandbox")

    @classmethod
    def tearDownClass(cls):
        os.killpg(cls.process.pid, signal.SIGTERM)
        cls.process.wait()
        cls.process.stdout.close()

    def setUp(self):
        call(self.control + "/reset", "POST")
        seed = {"connectionRequests": [{"ID": "1", "lastName": "Sample"}, {}]}
        self.assertEqual(call(self.control + "/connection-requests", "POST", seed)[0], 200)
        self.token = call(self.control + "/access-tokens", "POST")[1]["accessToken"]

    def test_travellers_are_told_and_come_back_after_a_day(self):
        answer_requests(self.api, self.token)
        _, summary = call(self.control)
        self.assertEqual((summary["waiting"], summary["returning"], summary["emails"]), (0, 2, 2))
        call(self.control + "/clock/advance", "POST", {"hours": 24})
        _, life = call(self.control + "/lives/1")
        self.assertEqual((life["state"], life["reports"]["CREU1"]), ("waiting", 1))

    def test_the_api_can_be_down(self):
        call(self.control + "/faults", "POST", {"kind": "status", "status": 503, "times": 1})
        url = self.api + "/common/connectionrequests"
        self.assertEqual(call(url, token=self.token)[0], 503)
        self.assertEqual(call(url, token=self.token)[0], 200)

    def test_a_control_call_that_makes_no_sense_says_why(self):
        status, reason = call(self.control + "/clock/advance", "POST", {"hours": -1})
        self.assertEqual(status, 400)
        self.assertIn("hours", reason)


if __name__ == "__main__":
    unittest.main()
