import { info, setOutput } from "@actions/core";

setOutput("cache-hit", "false");
info("No cache found.");
